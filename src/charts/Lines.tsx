import { scaleLinear, scaleLog } from 'd3'
import { useRef } from 'react'
import styles from './Lines.module.css'
import type { Accent } from './palette.ts'
import type { Sourced } from './sourced.ts'
import { useFrame } from './useFrame.ts'

/** One curve; dashes tell it from the others where colours do not. */
export interface Line {
  readonly key: string
  readonly label: string
  /** Whose colour it has; null: ink. */
  readonly accent: Accent | null
  /** SVG dash pattern; empty for an unbroken line. */
  readonly dash: string
  /** From left to right; on a logarithmic axis above 0. */
  readonly points: readonly (readonly [x: number, y: number])[]
}

/** A place worth a word, such as where two lines cross. */
export interface Mark {
  readonly x: number
  readonly y: number
  readonly label: string
}

export interface Axis {
  readonly title: string
  readonly domain: readonly [number, number]
  /** Base of a logarithmic axis; null: linear. */
  readonly base: number | null
  readonly text: (value: number) => string
}

export interface LinesProps {
  readonly data: Sourced<readonly Line[]>
  readonly x: Axis
  readonly y: Axis
  readonly marks?: readonly Mark[]
  /** What the picture shows, for whoever does not see it. */
  readonly label: string
  /** A dot at each point: for what was measured there. */
  readonly dots?: boolean
}

const margin = { top: 24, right: 14, bottom: 40, left: 62 }

/** A d3 scale and its ticks, at most `most` of them. */
function placed({ domain, base }: Axis, range: readonly [number, number], most: number) {
  if (base === null) {
    const scale = scaleLinear(domain, range)
    return { scale, ticks: scale.ticks(most) }
  }
  const scale = scaleLog(domain, range).base(base)
  const [first, last] = domain.map((end) => Math.log(end) / Math.log(base)) as [number, number]
  const from = Math.ceil(first - 1e-9)
  const count = Math.max(0, Math.floor(last + 1e-9) - from + 1)
  const powers = Array.from({ length: count }, (_, at) => base ** (from + at))
  const each = Math.ceil(powers.length / most)
  return { scale, ticks: powers.filter((_, at) => at % each === 0) }
}

/** A few lines on two axes, each linear or logarithmic, with a legend and marked places. */
export function Lines({ data, x, y, marks = [], label, dots = false }: LinesProps) {
  const place = useRef<HTMLDivElement>(null)
  const { width, unit } = useFrame(place)
  const height = Math.round(Math.max(220 * unit, Math.min(360 * unit, width * 0.5)))
  const [left, right, top, bottom] = [
    margin.left * unit,
    width - margin.right * unit,
    margin.top * unit,
    height - margin.bottom * unit,
  ]
  const horizontal = placed(x, [left, right], width < 480 * unit ? 4 : 9)
  const vertical = placed(y, [bottom, top], 6)
  const path = ({ points }: Line) =>
    points
      .map(([px, py], at) => `${at === 0 ? 'M' : 'L'}${horizontal.scale(px)},${vertical.scale(py)}`)
      .join('')
  return (
    <div className={styles.lines} data-provenance={data.provenance}>
      <div ref={place}>
        {width > 0 && (
          <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
            {vertical.ticks.map((tick) => (
              <g key={tick}>
                <path className={styles.grid} d={`M${left},${vertical.scale(tick)}H${right}`} />
                <text
                  className={styles.tick}
                  x={left - 6}
                  y={vertical.scale(tick)}
                  dy="0.32em"
                  textAnchor="end"
                >
                  {y.text(tick)}
                </text>
              </g>
            ))}
            {horizontal.ticks.map((tick) => (
              <text
                key={tick}
                className={styles.tick}
                x={horizontal.scale(tick)}
                y={bottom + 16 * unit}
                textAnchor="middle"
              >
                {x.text(tick)}
              </text>
            ))}
            <path className={styles.axis} d={`M${left},${top}V${bottom}H${right}`} />
            <text className={styles.title} x={right} y={height - 6 * unit} textAnchor="end">
              {x.title}
            </text>
            <text className={styles.title} x={left} y={top - 10 * unit}>
              {y.title}
            </text>
            {data.value.map((line) => (
              <g
                key={line.key}
                className={line.accent ? '' : styles.ink}
                data-accent={line.accent ?? undefined}
              >
                <path className={styles.line} d={path(line)} strokeDasharray={line.dash} />
                {dots &&
                  line.points.map(([px, py]) => (
                    <circle
                      key={px}
                      className={styles.dot}
                      cx={horizontal.scale(px)}
                      cy={vertical.scale(py)}
                      r={3 * unit}
                    />
                  ))}
              </g>
            ))}
            {marks.map((mark) => {
              const [mx, my] = [horizontal.scale(mark.x), vertical.scale(mark.y)]
              const before = mx > (left + right) / 2
              return (
                <g key={mark.label}>
                  <path className={styles.guide} d={`M${mx},${my}V${bottom}`} />
                  <circle className={styles.mark} cx={mx} cy={my} r={4.5 * unit} />
                  <text
                    className={styles.markLabel}
                    x={mx + (before ? -9 : 9) * unit}
                    y={my + (before ? -8 : 16) * unit}
                    textAnchor={before ? 'end' : 'start'}
                  >
                    {mark.label}
                  </text>
                </g>
              )
            })}
          </svg>
        )}
      </div>
      {/* After the drawing, which is the first one of its frame for whoever saves it; shown above. */}
      <ul className={styles.legend}>
        {data.value.map((line) => (
          <li key={line.key} className={line.accent ? '' : styles.ink} data-accent={line.accent ?? undefined}>
            <svg className={styles.sample} viewBox="0 0 32 8" aria-hidden="true">
              <path className={styles.line} d="M0,4H32" strokeDasharray={line.dash} />
            </svg>
            {line.label}
          </li>
        ))}
      </ul>
    </div>
  )
}
