import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { useChoices } from '../../../store/choices.ts'
import { askAgain } from '../../../store/session.ts'
import { type Shown, useQuestion } from '../../../store/useQuestion.ts'
import type { Guesses } from '../../../trace/failures.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from './FailuresView.module.css'

const bits = ({ places }: Guesses) =>
  places.reduce((sum, { probability }) => sum - Math.log2(probability), 0) / places.length
const hits = ({ places }: Guesses, within: number) => places.filter(({ rank }) => rank < within).length

/** GPT asked for the word before: it has no way to, and with the words reversed it is asked what it never learned. */
export function PreviousWord({ text }: { readonly text: string }) {
  const t = useTranslations('predictFailures')
  const model = useTranslations('model')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const gpt = useChoices(({ choices }) => (choices['gpt.weights'] === 'untrained' ? 'gpt-untrained' : 'gpt'))
  const elmo = useChoices(({ choices }) =>
    choices['elmo.weights'] === 'untrained' ? 'elmo-untrained' : 'elmo',
  )
  const forward = useQuestion('predict.guess.forward', 'guesses', { model: gpt, text, way: 'forward' })
  const reversed = useQuestion('predict.guess.reversed', 'guesses', { model: gpt, text, way: 'reversed' })
  const backward = useQuestion('predict.guess.backward', 'guesses', { model: elmo, text, way: 'backward' })
  // Rows of one table are of one sentence: what was said of another waits until its own answer is there.
  const ofOne = (answer: Shown<'guesses'> | null) =>
    answer && answer.request.text === forward?.request.text ? answer.result : null
  const rows = [
    { key: 'forward', kind: 'gpt', guesses: ofOne(forward) },
    { key: 'reversed', kind: 'gpt', guesses: ofOne(reversed) },
    { key: 'backward', kind: 'elmo', guesses: ofOne(backward) },
  ] as const
  const all = rows.map(({ guesses }) => guesses)
  const [first] = all
  const n = first?.places.length ?? 0
  const answers = [forward, reversed, backward]
  const isCurrent = answers.every((answer) => answer?.isCurrent)
  const origins = rows.flatMap(({ key, guesses }) =>
    guesses ? [`${t(`way.${key}`)} · ${model('weights', { origin: model(guesses.model.origin) })}`] : [],
  )
  const refusal = answers.find((answer) => answer?.isCurrent && answer.refusal)?.refusal
  return (
    <section className={styles.plate} aria-label={t('previousTitle')} aria-busy={!isCurrent}>
      <h2 className={styles.heading}>{t('previousTitle')}</h2>
      <p className={styles.prose}>{t('previous')}</p>
      {refusal && (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={refusal} /> <Button onClick={askAgain}>{t('again')}</Button>
        </p>
      )}
      {first && n === 0 && <p className={styles.note}>{t('noWord')}</p>}
      {first && n > 0 && (
        <>
          <ScrollFrame label={t('hits')}>
            <table ref={frame} className={styles.table} data-provenance="measured">
              <caption>{t('hitsOf', { count: n })}</caption>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{t('top1')}</th>
                  <th scope="col">{t('top5')}</th>
                  <th scope="col">{t('bits')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(
                  ({ key, kind, guesses }) =>
                    guesses &&
                    guesses.places.length > 0 && (
                      <tr key={key} data-kind={kind}>
                        <th scope="row">{t(`way.${key}`)}</th>
                        <td>{hits(guesses, 1)}</td>
                        <td>{hits(guesses, 5)}</td>
                        <td>{significant(bits(guesses))}</td>
                      </tr>
                    ),
                )}
                <tr>
                  <th scope="row">{t('chance')}</th>
                  <td>{significant(n / first.vocabulary)}</td>
                  <td>{significant((5 * n) / first.vocabulary)}</td>
                  <td>{significant(Math.log2(first.vocabulary))}</td>
                </tr>
              </tbody>
            </table>
          </ScrollFrame>
          <div className={styles.row}>
            <Fold title={t('eachWord')}>
              {() => (
                <ScrollFrame label={t('eachWord')}>
                  <table className={styles.table}>
                    <thead>
                      <tr>
                        <th scope="col">{t('word')}</th>
                        {rows.map(({ key }) => (
                          <th scope="col" key={key}>
                            {t(`way.${key}`)}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {first.places.map(({ token }, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                        <tr key={at}>
                          <th scope="row">{token}</th>
                          {rows.map(({ key, kind, guesses }) => {
                            const guess = guesses?.places[at]
                            return (
                              <td key={key} data-kind={kind}>
                                {guess && (
                                  <>
                                    {guess.rank === 0 ? '✓ ' : ''}
                                    {guess.best.token} {significant(guess.best.probability)}
                                    {guess.rank > 0 && <small> {t('rank', { rank: guess.rank + 1 })}</small>}
                                  </>
                                )}
                              </td>
                            )
                          })}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </ScrollFrame>
              )}
            </Fold>
            <SavePicture
              words={words}
              name="bothways-previous-word"
              picture={onScreen(frame, [t('previousTitle'), t('saved', { text }), ...origins])}
              rows={() => [
                ['way', 'place', 'token', 'rank', 'probability', 'best', 'best_probability'],
                ...rows.flatMap(({ key, guesses }) =>
                  (guesses?.places ?? []).map((one, at) => [
                    key,
                    at,
                    one.token,
                    one.rank,
                    one.probability,
                    one.best.token,
                    one.best.probability,
                  ]),
                ),
              ]}
              everything={() => all}
            />
          </div>
        </>
      )}
    </section>
  )
}
