import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { useChoices } from '../../../store/choices.ts'
import { glyphs } from '../../../trace/display.ts'
import { distinctPairs, repeatedFours } from '../../../trace/repetition.ts'
import type { Candidate } from '../../../trace/trace.ts'
import { Button } from '../../../ui/Button.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import { joinProse, toProse } from '../writing/prose.ts'
import { samplingOf } from '../writing/settings.ts'
import styles from './FailuresView.module.css'
import type { HeldOutWriter } from './heldOut.ts'
import { length, stopAll, sweeps, useWriters, type WriterName, writeAll, writers } from './writers.ts'

const kinds = { gpt: 'gpt', elmo: 'elmo', append: 'bert', gibbs: 'bert' } as const

/** A number, or a dash where there is nothing to measure. */
const shown = (value: number | null | undefined) => (value == null ? '–' : significant(value))

const namesOf = (tokens: readonly (Candidate | null)[]) => tokens.map((token) => token?.token ?? '[MASK]')

/** GPT, ELMo's forward half and BERT, two ways, made to write on from the same text; each measured alike. */
export function Writers({
  text,
  heldOut,
}: {
  readonly text: string
  readonly heldOut: readonly HeldOutWriter[]
}) {
  const t = useTranslations('predictFailures')
  const model = useTranslations('model')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const choices = useChoices((state) => state.choices)
  const { writings, isWriting, refusal, room } = useWriters()
  const list = writers.flatMap((name) => {
    const writing = writings[name]
    return writing ? [{ name, ...writing }] : []
  })
  const done = list.reduce((sum, one) => sum + one.done, 0)
  const all = (3 + sweeps) * length
  const isOther = list.some((one) => one.text !== text)
  const figures = list.map((one) => {
    const ids = one.tokens.flatMap((token) => (token ? [token.id] : []))
    const isDone = one.done === one.total
    return {
      ...one,
      perplexity: one.mean === null ? null : Math.exp(-one.mean),
      repeated: isDone ? repeatedFours(ids) : null,
      distinct: isDone ? distinctPairs(ids) : null,
    }
  })
  return (
    <section className={`plate ${styles.plate}`} aria-label={t('writersTitle')}>
      <h2 className={styles.heading}>{t('writersTitle')}</h2>
      <p className={styles.prose}>{t('writers', { length, sweeps })}</p>
      <div className={styles.row}>
        {isWriting ? (
          <Button look="primary" onClick={stopAll}>
            {t('stop')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => void writeAll(text, samplingOf(choices))}>
            {t('write')}
          </Button>
        )}
        {isWriting && (
          <label className={styles.note}>
            {t('progress')} <progress value={done} max={all} />
          </label>
        )}
        <p className={styles.note} role="status">
          {isOther && t('other')}
        </p>
      </div>
      {refusal && (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={refusal} />
        </p>
      )}
      {room !== null && (
        <p className={styles.notice} role="alert">
          {t('noRoom', { length, room })}
        </p>
      )}
      {list.length > 0 && (
        <>
          <div ref={frame} className={styles.saved}>
            <ol className={styles.writings} data-done={list.length === writers.length && !isWriting}>
              {list.map(({ name, text: start, tokens }) => (
                <li key={name} data-kind={kinds[name]}>
                  <h3 className={styles.writer}>
                    <span aria-hidden="true">{glyphs[kinds[name]]}</span> {t(`who.${name}`)}
                  </h3>
                  <p className={styles.written} dir="auto">
                    <span className={styles.own}>{start === '' ? '[SEP] ' : start.trimEnd()}</span>
                    {joinProse(start, namesOf(tokens)).slice(start.trimEnd().length)}
                  </p>
                </li>
              ))}
            </ol>
            <ScrollFrame label={t('measured')} whole>
              <table className={styles.table} data-provenance="measured">
                <caption>{t('measured')}</caption>
                <thead>
                  <tr>
                    <td />
                    <th scope="col">{t('likelihood')}</th>
                    <th scope="col">{t('perplexity')}</th>
                    <th scope="col">{t('repeated')}</th>
                    <th scope="col">{t('distinct')}</th>
                  </tr>
                </thead>
                <tbody>
                  {figures.map(({ name, mean, perplexity, repeated, distinct }) => (
                    <tr key={name} data-kind={kinds[name]}>
                      <th scope="row">{t(`who.${name}`)}</th>
                      <td>{shown(mean)}</td>
                      <td>{shown(perplexity)}</td>
                      <td>{shown(repeated)}</td>
                      <td>{shown(distinct)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollFrame>
          </div>
          <p className={styles.note}>{t('judge')}</p>
          <div className={styles.row}>
            <SavePicture
              words={words}
              name="bothways-writers"
              picture={onScreen(frame, [
                t('writersTitle'),
                t('saved', { text: list[0]!.text }),
                `GPT, ELMo, BERT · ${model('weights', { origin: model('trained') })}`,
                t('judge'),
              ])}
              rows={() => [
                [
                  'writer',
                  'text',
                  'written',
                  'mean_log_likelihood',
                  'perplexity',
                  'repeated_4',
                  'distinct_2',
                ],
                ...figures.map((one) => [
                  one.name,
                  one.text,
                  toProse(namesOf(one.tokens)),
                  one.mean,
                  one.perplexity,
                  one.repeated,
                  one.distinct,
                ]),
              ]}
              everything={() => figures}
            />
          </div>
        </>
      )}
      {heldOut.length > 0 && <HeldOut rows={heldOut} />}
    </section>
  )
}

/** The same writers on held-out stories, as training/ measured them, beside the stories themselves. */
function HeldOut({ rows }: { readonly rows: readonly HeldOutWriter[] }) {
  const t = useTranslations('predictFailures')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const name = (who: WriterName | 'stories') => (who === 'stories' ? t('stories') : t(`who.${who}`))
  return (
    <>
      <ScrollFrame label={t('heldOut')} whole>
        <table ref={frame} className={styles.table} data-provenance="measured">
          <caption>{t('heldOut')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('trigram')}</th>
              <th scope="col">{t('found')}</th>
              <th scope="col">{t('repeated')}</th>
              <th scope="col">{t('distinct')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ who, trigramPerplexity, trigramsFound, repeated4, distinct2 }) => (
              <tr key={who} data-kind={who === 'stories' ? undefined : kinds[who]}>
                <th scope="row">{name(who)}</th>
                <td>{shown(trigramPerplexity)}</td>
                <td>{shown(trigramsFound)}</td>
                <td>{shown(repeated4)}</td>
                <td>{shown(distinct2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <div className={styles.row}>
        <SavePicture
          words={words}
          name="bothways-writers-held-out"
          picture={onScreen(frame, [t('writersTitle'), t('heldOut')])}
          rows={() => [
            ['writer', 'trigram_perplexity', 'trigrams_found', 'repeated_4', 'distinct_2'],
            ...rows.map(({ who, trigramPerplexity, trigramsFound, repeated4, distinct2 }) => [
              who,
              trigramPerplexity ?? null,
              trigramsFound ?? null,
              repeated4 ?? null,
              distinct2 ?? null,
            ]),
          ]}
        />
      </div>
    </>
  )
}
