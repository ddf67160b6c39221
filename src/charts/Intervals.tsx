import { scaleLinear, scaleLog } from 'd3'
import styles from './Intervals.module.css'
import type { Accent } from './palette.ts'
import type { Sourced } from './sourced.ts'

/** One measured value and how far it may be off. */
export interface Interval {
  readonly key: string
  readonly label: string
  /** Null: a rival, which is no model of the page. */
  readonly accent: Accent | null
  readonly value: number
  readonly low: number
  readonly high: number
  readonly n: number
}

export interface IntervalsProps {
  readonly data: Sourced<readonly Interval[]>
  readonly scale: 'linear' | 'log'
  readonly domain: readonly [low: number, high: number]
  readonly format: (value: number) => string
  /** Heads of the columns: who, the picture, value with its interval, number of places. */
  readonly heads: readonly [who: string, picture: string, value: string, n: string]
  readonly caption: string
  readonly formatCount: (n: number) => string
}

/** Values with their intervals on one scale: a table whose picture says the same as its numbers. */
export function Intervals({ data, scale, domain, format, heads, caption, formatCount }: IntervalsProps) {
  const place = (scale === 'log' ? scaleLog() : scaleLinear()).domain(domain).range([2, 98]).clamp(true)
  return (
    <table className={styles.table} data-provenance={data.provenance}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">
            <span className="visually-hidden">{heads[1]}</span>
            <span className={styles.axis} aria-hidden="true">
              <span>{format(domain[0])}</span>
              <span>{format(domain[1])}</span>
            </span>
          </th>
          <th scope="col">{heads[2]}</th>
          <th scope="col">{heads[3]}</th>
        </tr>
      </thead>
      <tbody>
        {data.value.map(({ key, label, accent, value, low, high, n }) => (
          <tr key={key} data-accent={accent ?? undefined}>
            <th scope="row">{label}</th>
            <td>
              <svg
                className={styles.picture}
                viewBox="0 0 100 12"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <line className={styles.ground} x1={0} x2={100} y1={6} y2={6} />
                {domain[0] < 0 && domain[1] > 0 && (
                  <line className={styles.zero} x1={place(0)} x2={place(0)} y1={0} y2={12} />
                )}
                <line className={styles.reach} x1={place(low)} x2={place(high)} y1={6} y2={6} />
                <line className={styles.value} x1={place(value)} x2={place(value)} y1={1} y2={11} />
              </svg>
            </td>
            <td title={`${value}`}>
              {format(value)}{' '}
              <small>
                {format(low)} – {format(high)}
              </small>
            </td>
            <td>{formatCount(n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
