import { scaleLinear } from 'd3'
import styles from './Bars.module.css'
import type { Accent } from './palette.ts'
import type { Sourced } from './sourced.ts'

export interface Bar {
  readonly key: string | number
  readonly label: string
  readonly value: number
  /** The value in words, e.g. "0.18". */
  readonly text: string
}

export interface BarsProps {
  readonly data: Sourced<readonly Bar[]>
  readonly accent: Accent
  /** Value of a bar as long as its track; default 1. */
  readonly limit?: number
  /** Name of the list. */
  readonly label: string
  /** Key of the bar to light. */
  readonly current?: string | number | null
}

/** A few values as bars on one scale, each with its number. */
export function Bars({ data, accent, limit = 1, label, current = null }: BarsProps) {
  const length = scaleLinear().domain([0, limit]).range([0, 100]).clamp(true)
  return (
    <ul className={styles.bars} aria-label={label} data-accent={accent} data-provenance={data.provenance}>
      {data.value.map((bar) => (
        <li key={bar.key} className={styles.bar} data-current={bar.key === current || undefined}>
          <span className={styles.name} title={bar.label}>
            {bar.label}
          </span>
          <span className={styles.track}>
            <span className={styles.length} style={{ width: `${length(bar.value)}%` }} />
          </span>
          <span className={styles.value}>{bar.text}</span>
        </li>
      ))}
    </ul>
  )
}
