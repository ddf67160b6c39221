import { useTranslations } from 'use-intl'
import { type BarColumn, BarTable, type BarTableProps } from '../../../charts/BarTable.tsx'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { useTheme } from '../../../store/theme.ts'
import type { NextSentence } from '../../../trace/nextSentence.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from '../plates.module.css'
import type { NextSentenceView } from './useNextSentence.ts'

/** In the order of the labels that pre-training gave them: 0, 1. */
const labels = ['isNext', 'notNext'] as const

const likelier = (answer: NextSentence) => (answer.isNext >= answer.notNext ? 'isNext' : 'notNext')

/** BERT's probabilities of both labels, spelled out; beside them the same with the bug. */
export function Answer({ view }: { readonly view: NextSentenceView }) {
  const t = useTranslations()
  const words = useSaveWords()
  const theme = useTheme()
  const { request, right, bug } = view
  const { origin } = right.trace.model
  const column = (key: 'asItShould' | 'withBug'): BarColumn => ({
    key,
    label: t(`predictNext.${key}`),
    accent: 'bert',
    group: `↔ ${t('model.bert')}`,
    provenance: origin,
  })
  const answers = [right.nextSentence, ...(bug ? [bug.nextSentence] : [])]
  const table: BarTableProps = {
    caption: t('predictNext.answer'),
    rowsTitle: t('predictNext.label'),
    columns: [column('asItShould'), ...(bug ? [column('withBug')] : [])],
    rows: labels.map((key) => ({
      key,
      label: t(`predictNext.${key}`),
      ...(key === likelier(right.nextSentence) && { mark: t('predictNext.likelier') }),
    })),
    value: (row, at) => answers[at]![labels[row]!],
    format: significant,
    foot: [],
  }
  const turned = bug && likelier(bug.nextSentence) !== likelier(right.nextSentence)
  const caption = [
    `A: ${request.text} / B: ${request.pair}`,
    t('predictNext.provenance', { origin: t(`model.${origin}`) }),
  ]
  return (
    <section className={`plate ${styles.plate}`} aria-label={t('predictNext.answer')} data-spot="next.answer">
      <div className={styles.head}>
        <h2>{t('predictNext.answer')}</h2>
        <div className={styles.tools}>
          <SavePicture
            words={words}
            name="bothways-next-sentence"
            picture={async () => {
              const { barTableFiles } = await import('../../../charts/barTableSvg.ts')
              return barTableFiles(table, caption, theme)
            }}
            rows={() => [
              ['label', 'meaning', 'probability', 'probability_with_segments_as_mask'],
              ...labels.map((key, label) => [
                label,
                key,
                right.nextSentence[key],
                bug ? bug.nextSentence[key] : null,
              ]),
            ]}
            everything={() => ({
              text: request.text,
              pair: request.pair,
              origin,
              tokens: right.trace.tokens,
              segmentIds: right.trace.segmentIds,
              nextSentence: right.nextSentence,
              ...(bug && { segmentsAsMask: bug.nextSentence }),
            })}
          />
        </div>
      </div>
      <ScrollFrame label={`${t('predictNext.answer')} ${t('predictNext.label')}`} whole>
        <BarTable {...table} />
      </ScrollFrame>
      <p className={styles.quiet} role="status">
        {t('predictNext.says', {
          answer: t(`predictNext.${likelier(right.nextSentence)}`),
          probability: significant(right.nextSentence[likelier(right.nextSentence)]),
        })}{' '}
        {bug &&
          t(turned ? 'predictNext.turned' : 'predictNext.notTurned', {
            answer: t(`predictNext.${likelier(bug.nextSentence)}`),
            probability: significant(bug.nextSentence[likelier(bug.nextSentence)]),
          })}
      </p>
      {bug && <p className={styles.quiet}>{t('predictNext.bugNote')}</p>}
    </section>
  )
}
