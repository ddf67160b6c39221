import { lab } from 'd3'
import { memo, useId, useMemo } from 'react'
import type { Array2 } from '../trace/arrays.ts'
import styles from './HeatTable.module.css'
import type { Accent, Theme } from './palette.ts'
import { rampColour } from './scale.ts'
import type { Sourced } from './sourced.ts'

export interface HeatHead {
  /** A few characters. */
  readonly label: string
  /** The whole of it, for the title and for assistive technology. */
  readonly name: string
}

export interface HeatTableProps {
  /** [N, N] */
  readonly data: Sourced<Array2>
  readonly heads: readonly HeatHead[]
  readonly accent: Accent
  readonly theme: Theme
  /** Values from here (the ground) to there (the accent). */
  readonly domain: readonly [low: number, high: number]
  readonly caption: string
  /** Row and column to light. */
  readonly current: number | null
  readonly formatValue: (value: number) => string
}

/** Numbers of pairs as a table whose cells carry a colour too; of a row and its own column nothing is said. */
export const HeatTable = memo(function HeatTable(props: HeatTableProps) {
  const { data, heads, accent, theme, domain, caption, current, formatValue } = props
  const ramp = useMemo(() => rampColour('weights', accent, theme), [accent, theme])
  const id = useId()
  const N = heads.length
  const colours = (value: number) => {
    const place = Math.max(0, Math.min(1, (value - domain[0]) / (domain[1] - domain[0] || 1)))
    const background = ramp(place)
    // Black and white are equally readable on a ground as light as 49.5.
    return { background, color: lab(background).l > 49.5 ? '#000' : '#fff' }
  }
  return (
    <figure className={styles.figure} data-provenance={data.provenance}>
      <figcaption id={id}>{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={styles.scroll} tabIndex={0} aria-labelledby={id}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <td />
              {heads.map(({ label, name }, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a head is its place
                <th key={n} scope="col" title={name} data-current={n === current || undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heads.map(({ label, name }, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a head is its place
              <tr key={row}>
                <th scope="row" title={name} data-current={row === current || undefined}>
                  {label}
                </th>
                {heads.map((_, column) => {
                  const value = data.value.data[row * N + column] ?? 0
                  return row === column ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a head is its place
                    <td key={column} className={styles.self} />
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a head is its place
                    <td key={column} title={String(value)} style={colours(value)}>
                      {formatValue(value)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  )
})
