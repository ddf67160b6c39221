import { useTranslations } from 'use-intl'
import { Bars } from '../../../charts/Bars.tsx'
import { significant } from '../../../i18n/number.ts'
import { entropy, largest, rowOf, weightsOf } from '../../../trace/measure.ts'
import styles from '../MasksLab.module.css'
import type { ModelView } from '../useModelView.ts'

/** How many of a row's keys are named. */
const named = 4

/** Entropy and largest keys of the cursor's row, and the picture as a table. */
export function RowFacts({ view }: { readonly view: ModelView }) {
  const t = useTranslations('matrix')
  const { kind, trace, tokens, layer, head, row } = view
  if (row === null) return <p className={styles.note}>{t('noPartner')}</p>
  const weights = rowOf(weightsOf(trace.layers[layer]!, head), row)
  const bars = largest(weights, named).map((column) => ({
    key: column,
    label: tokens[column]?.label ?? '',
    value: weights[column]!,
    text: significant(weights[column]!),
  }))
  return (
    <div className={styles.facts}>
      <p dir="auto">
        {t.rich(trace.real[row] === 0 ? 'rowOfPad' : 'row', {
          token: tokens[row]?.label ?? '',
          bits: significant(entropy(weights)),
          b: (name) => <strong>{name}</strong>,
        })}
      </p>
      <Bars
        data={{ value: bars, provenance: trace.model.origin }}
        accent={kind}
        label={t('largest')}
        current={view.column}
      />
    </div>
  )
}
