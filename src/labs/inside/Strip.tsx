import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Accent } from '../../charts/palette.ts'
import type { Provenance } from '../../charts/sourced.ts'
import { VectorStrip } from '../../charts/VectorStrip.tsx'
import { significant } from '../../i18n/number.ts'
import { useTheme } from '../../store/theme.ts'
import { ScrollFrame } from '../../ui/ScrollFrame.tsx'
import styles from './Strip.module.css'
import { vectorFacts } from './vectorFacts.ts'

interface StripProps {
  /** As in the formula: "x + a". */
  readonly sign: string
  /** In words: "residual sum". */
  readonly name: string
  readonly values: Float32Array
  readonly accent: Accent
  readonly provenance: Provenance
  /** Values between 0 and 1, as a gate's or a weight's. */
  readonly isShare?: boolean
}

/** One vector: its sign, its picture, its extent, and on demand each of its numbers. */
export function Strip({ sign, name, values, accent, provenance, isShare = false }: StripProps) {
  const t = useTranslations('insideViews')
  const theme = useTheme()
  const [open, setOpen] = useState(false)
  const facts = useMemo(() => vectorFacts(values), [values])
  const data = useMemo(() => ({ value: values, provenance }), [values, provenance])
  const words = {
    size: facts.size,
    least: significant(facts.least),
    most: significant(facts.most),
    norm: significant(facts.norm),
  }
  return (
    <details className={styles.strip} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary title={t('numbersOf', { name, size: facts.size })}>
        <span className={styles.name}>
          <i>{sign}</i> <span>{name}</span>
        </span>
        <VectorStrip
          data={data}
          mode={isShare ? 'weights' : 'difference'}
          limit={facts.limit}
          accent={accent}
          theme={theme}
          label={t('strip', { name, ...words })}
        />
        <span className={styles.facts} aria-hidden="true">
          {t('stripFacts', words)}
        </span>
      </summary>
      {open && <Numbers values={values} name={name} />}
    </details>
  )
}

/** Ten to a row, as a table of logarithms had them. */
const across = 10

function Numbers({ values, name }: { readonly values: Float32Array; readonly name: string }) {
  const t = useTranslations('insideViews')
  const rows = Array.from({ length: Math.ceil(values.length / across) }, (_, row) => row * across)
  return (
    <ScrollFrame label={t('numbersOf', { name, size: values.length })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('index')}</th>
            {Array.from({ length: across }, (_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={column} scope="col">
                +{column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((from) => (
            <tr key={from}>
              <th scope="row">{from}</th>
              {Array.from(values.subarray(from, from + across), (value, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a component is its index
                <td key={i} title={String(value)}>
                  {value.toFixed(3).replace('-', '−')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
