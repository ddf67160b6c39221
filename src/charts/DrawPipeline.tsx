import { scaleLinear } from 'd3'
import { useId, useRef } from 'react'
import { labelWidth } from './axisLabel.ts'
import styles from './DrawPipeline.module.css'
import type { Accent } from './palette.ts'
import type { Sourced } from './sourced.ts'
import { useFrame } from './useFrame.ts'

/** One token on its way from logit to draw. */
export interface PipelineRow {
  readonly key: number
  readonly label: string
  readonly logit: number
  readonly divided: number
  readonly uncut: number
  readonly probability: number
  /** Where its part begins when the probabilities lie side by side. */
  readonly from: number
  /** Why it was cut, in a word; null: it may be drawn. */
  readonly cut: string | null
  readonly isDrawn: boolean
  /** What the row says to whoever does not see it, and what its button does. */
  readonly spoken: string
  /** The row has nothing to take. */
  readonly isTaken: boolean
}

export interface DrawPipelineProps {
  /** Likeliest first. */
  readonly data: Sourced<readonly PipelineRow[]>
  readonly accent: Accent
  /** Over the columns: logit, divided, before the cuts, drawn with. */
  readonly titles: readonly [string, string, string, string]
  /** Where the drawn number lies, 0 to 1; null: nothing was drawn. */
  readonly number: number | null
  /** Names the bar on which the number falls, and says where. */
  readonly barTitle: string
  /** The tokens that have no row. */
  readonly restLabel: string
  readonly label: string
  readonly text: (value: number) => string
  readonly onTake: (key: number) => void
}

const font = 13.33

/** A token's name shortened to so many em. */
function fitted(label: string, em: number): string {
  if (labelWidth(label) <= em) return label
  const characters = [...label]
  while (characters.length > 1 && labelWidth(`${characters.join('')}…`) > em) characters.pop()
  return `${characters.join('')}…`
}

/** logit → ÷ temperature → cut → probability as aligned bars, a row a token, and the bar from which one is drawn. */
export function DrawPipeline(props: DrawPipelineProps) {
  const { data, accent, titles, number, barTitle, restLabel, label, text, onTake } = props
  const place = useRef<HTMLDivElement>(null)
  const { width, unit, coarse } = useFrame(place)
  const hatch = useId()
  const rows = data.value
  const row = (coarse ? 44 : 32) * unit
  const top = 22 * unit
  const nameWidth = (width < 480 * unit ? 76 : 128) * unit
  const gap = (width < 480 * unit ? 8 : 20) * unit
  const column = Math.max(1, (width - nameWidth - 4 * gap) / 4)
  const left = (at: number) => nameWidth + gap + at * (column + gap)
  const bottom = top + rows.length * row
  const height = bottom + 78 * unit
  const values = rows.flatMap(({ logit, divided }) => [logit, divided])
  const scores = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [0, column])
  const share = scaleLinear(
    [0, Math.max(0.01, ...rows.map((one) => Math.max(one.uncut, one.probability)))],
    [0, column],
  )
  const along = scaleLinear([0, 1], [0, width])
  const kept = rows.filter(({ cut }) => cut === null)
  const shown = kept.reduce((sum, { probability }) => sum + probability, 0)
  const bar = bottom + 30 * unit
  const thick = 22 * unit
  // On a phone there is no room for an exponent; the table has it.
  const brief = (share: number) => (column < 56 * unit && share < 0.001 ? '≈0' : text(share))
  return (
    <div ref={place} className={styles.frame} data-accent={accent} data-provenance={data.provenance}>
      {width > 0 && (
        <>
          <svg
            className={styles.picture}
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            role="img"
            aria-label={label}
          >
            <defs>
              <pattern
                id={hatch}
                width="5"
                height="5"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <path className={styles.hatch} d="M0,0V5" />
              </pattern>
            </defs>
            {titles.map((title, at) => (
              <text key={title} className={styles.title} x={left(at)} y={12 * unit}>
                {fitted(title, (column + gap - 6 * unit) / (11 * unit))}
              </text>
            ))}
            {rows.map((one, at) => {
              const y = top + at * row
              const middle = y + row / 2
              const isCut = one.cut !== null
              const name = fitted(one.label, (nameWidth - 18 * unit) / (font * unit))
              const score = (value: number, columnAt: number) => (
                <>
                  <text className={styles.number} x={left(columnAt)} y={middle - 2 * unit}>
                    {text(value)}
                  </text>
                  <rect
                    className={styles.early}
                    x={left(columnAt) + scores(Math.min(0, value))}
                    y={middle + 3 * unit}
                    width={Math.max(1, Math.abs(scores(value) - scores(0)))}
                    height={6 * unit}
                  />
                </>
              )
              return (
                <g key={one.key} className={one.isDrawn ? styles.drawn : isCut ? styles.isCut : undefined}>
                  {one.isDrawn && (
                    <text className={styles.token} x={0} y={middle + 4 * unit}>
                      ▸
                    </text>
                  )}
                  <text className={styles.token} x={14 * unit} y={middle + 4 * unit}>
                    {name}
                  </text>
                  {isCut && (
                    <path
                      className={styles.strike}
                      d={`M${12 * unit},${middle}h${labelWidth(name) * font * unit * 1.08 + 4 * unit}`}
                    />
                  )}
                  {score(one.logit, 0)}
                  {score(one.divided, 1)}
                  <text className={styles.number} x={left(2)} y={middle - 2 * unit}>
                    {brief(one.uncut)}
                  </text>
                  <rect
                    className={isCut ? styles.hatched : styles.early}
                    x={left(2)}
                    y={middle + 3 * unit}
                    width={Math.max(1, share(one.uncut))}
                    height={6 * unit}
                    {...(isCut && { fill: `url(#${hatch})` })}
                  />
                  <text className={styles.number} x={left(3)} y={middle - 2 * unit}>
                    {one.cut ?? brief(one.probability)}
                  </text>
                  {!isCut && (
                    <rect
                      className={styles.bar}
                      x={left(3)}
                      y={middle + 3 * unit}
                      width={Math.max(1, share(one.probability))}
                      height={6 * unit}
                    />
                  )}
                </g>
              )
            })}
            <text className={styles.title} x={0} y={bar - 8 * unit}>
              {fitted(barTitle, width / (11 * unit))}
            </text>
            {shown < 1 - 1e-6 && (
              <rect className={styles.part} data-rest="" x={0} y={bar} width={width} height={thick}>
                <title>{restLabel}</title>
              </rect>
            )}
            {kept.map((one) => {
              const [x, wide] = [along(one.from), along(one.probability)]
              return (
                <g key={one.key}>
                  <rect
                    className={styles.part}
                    data-drawn={one.isDrawn || undefined}
                    x={x}
                    y={bar}
                    width={Math.max(0.5, wide)}
                    height={thick}
                  />
                  {wide > (labelWidth(one.label) + 0.8) * 11.2 * unit && (
                    <text
                      className={styles.partName}
                      data-drawn={one.isDrawn || undefined}
                      x={x + wide / 2}
                      y={bar + thick / 2 + 4 * unit}
                      textAnchor="middle"
                    >
                      {one.label}
                    </text>
                  )}
                </g>
              )
            })}
            {number !== null && (
              <>
                <path
                  className={styles.needle}
                  d={`M${along(number)},${bar - 4 * unit}V${bar + thick + 6 * unit}`}
                />
                <text
                  className={styles.said}
                  x={Math.min(Math.max(along(number), 16 * unit), width - 16 * unit)}
                  y={bar + thick + 18 * unit}
                  textAnchor="middle"
                >
                  {text(number)}
                </text>
              </>
            )}
          </svg>
          {rows.map((one, at) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: the keyboard's focus stays at its rank when the next step is shown
              key={at}
              type="button"
              className={styles.take}
              style={{ top: top + at * row, height: row }}
              aria-label={one.spoken}
              aria-current={one.isDrawn || undefined}
              aria-disabled={one.isTaken || undefined}
              onClick={() => !one.isTaken && onTake(one.key)}
            />
          ))}
        </>
      )}
    </div>
  )
}
