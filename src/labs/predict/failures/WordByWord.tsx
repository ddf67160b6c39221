import { type ReactNode, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { askAgain } from '../../../store/session.ts'
import { type Shown, useQuestion } from '../../../store/useQuestion.ts'
import type { Guesses, GuessesRequest } from '../../../trace/failures.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from './FailuresView.module.css'

const bits = ({ places }: Guesses) =>
  places.reduce((sum, { probability }) => sum - Math.log2(probability), 0) / places.length
const hits = ({ places }: Guesses, within: number) => places.filter(({ rank }) => rank < within).length

/** A row: who is asked, and for what. */
export interface Asking {
  readonly key: 'forward' | 'elmoForward' | 'behind' | 'reversed' | 'backward'
  readonly kind: 'bert' | 'gpt' | 'elmo'
  readonly request: GuessesRequest
}

interface WordByWordProps {
  readonly title: string
  readonly prose: string
  /** Of the files, without an ending. */
  readonly name: string
  /** All about one text; the first one's places are those of the table. */
  readonly asking: readonly [Asking, Asking, Asking]
  readonly children?: ReactNode
}

/** Each word of the sentence asked for in three ways: how often it is expected, and word by word. */
export function WordByWord({ title, prose, name, asking, children }: WordByWordProps) {
  const t = useTranslations('predictFailures')
  const model = useTranslations('model')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const [one, two, three] = asking
  const { text } = one.request
  const first = useQuestion(`predict.guess.${name}.${one.key}`, 'guesses', one.request)
  const second = useQuestion(`predict.guess.${name}.${two.key}`, 'guesses', two.request)
  const third = useQuestion(`predict.guess.${name}.${three.key}`, 'guesses', three.request)
  const answers = [first, second, third]
  // Rows of one table are of one sentence: what was said of another waits until its own answer is there.
  const ofOne = (answer: Shown<'guesses'> | null) =>
    answer && answer.request.text === first?.request.text ? answer.result : null
  const said = answers.map(ofOne)
  const n = Math.min(...said.map((guesses) => guesses?.places.length ?? Number.POSITIVE_INFINITY))
  const all = said.map((guesses) => guesses && { ...guesses, places: guesses.places.slice(0, n) })
  const rows = asking.map(({ key, kind }, at) => ({ key, kind, guesses: all[at] ?? null }))
  const [whole] = said
  const places = all[0]?.places ?? []
  const isCurrent = answers.every((answer) => answer?.isCurrent)
  const origins = rows.flatMap(({ key, guesses }) =>
    guesses ? [`${t(`way.${key}`)} · ${model('weights', { origin: model(guesses.model.origin) })}`] : [],
  )
  const refusal = answers.find((answer) => answer?.isCurrent && answer.refusal)?.refusal
  return (
    <section className={`plate ${styles.plate}`} aria-label={title} aria-busy={!isCurrent}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.prose}>{prose}</p>
      {refusal && (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={refusal} /> <Button onClick={askAgain}>{t('again')}</Button>
        </p>
      )}
      {whole && n === 0 && <p className={styles.note}>{t('noWord')}</p>}
      {whole && n > 0 && (
        <>
          <ScrollFrame label={`${title}: ${t('hits')}`} whole>
            <table ref={frame} className={styles.table} data-provenance="measured">
              <caption>{t(n < whole.places.length ? 'hitsFirst' : 'hitsOf', { count: n })}</caption>
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
                  <td>{significant(n / whole.vocabulary)}</td>
                  <td>{significant((5 * n) / whole.vocabulary)}</td>
                  <td>{significant(Math.log2(whole.vocabulary))}</td>
                </tr>
              </tbody>
            </table>
          </ScrollFrame>
          <div className={styles.row}>
            <Fold title={t('eachWord')}>
              {() => (
                <ScrollFrame label={`${title}: ${t('eachWord')}`}>
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
                      {places.map(({ token }, at) => (
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
              name={`bothways-${name}`}
              picture={onScreen(frame, [title, t('saved', { text }), ...origins])}
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
      {children}
    </section>
  )
}
