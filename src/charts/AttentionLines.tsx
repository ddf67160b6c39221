import { useRef } from 'react'
import styles from './AttentionLines.module.css'
import { type AxisLabel, fitLabel } from './axisLabel.ts'
import type { Accent } from './palette.ts'
import type { Sourced } from './sourced.ts'
import { useFrame } from './useFrame.ts'

/** How much query `row` looks at key `column`. */
export interface Line {
  readonly row: number
  readonly column: number
  readonly weight: number
}

interface AttentionLinesProps {
  readonly data: Sourced<readonly Line[]>
  readonly labels: readonly AxisLabel[]
  /** The query to light. */
  readonly row: number
  readonly onRow: (row: number) => void
  readonly accent: Accent
  /** What it shows, in words; the numbers stand in a table beside it. */
  readonly label: string
  readonly rowsTitle: string
  readonly columnsTitle: string
}

/** Lines of text are this far apart, and closer in a long sentence. */
const PITCH = 26
const CLOSEST = 13
const TALLEST = 1100
const HEAD = 24
const MARGIN = 4
const LONGEST = 9
const FONT = 13
const GAP = 8

/** Queries on the left, keys on the right, and a line as wide and as strong as the weight between them. */
export function AttentionLines(props: AttentionLinesProps) {
  const { data, labels, row, onRow, accent, label, rowsTitle, columnsTitle } = props
  const root = useRef<HTMLDivElement>(null)
  const { width: room, unit } = useFrame(root)
  const width = Math.min(room, 560 * unit)
  const pitch = Math.max(CLOSEST, Math.min(PITCH, TALLEST / labels.length)) * unit
  const font = Math.min(FONT * unit, pitch * 0.8)
  const words = Math.min(LONGEST * 0.6 * font + GAP, width / 3)
  const [left, right] = [words, width - words]
  const y = (index: number) => HEAD * unit + (index + 0.5) * pitch
  const height = HEAD * unit + labels.length * pitch + MARGIN
  const middle = (left + right) / 2
  const limit = (words - GAP) / font
  return (
    <div ref={root} className={styles.root} data-accent={accent} data-provenance={data.provenance}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          <g className={styles.titles} fontSize={font * 0.85}>
            <text x={left - GAP} y={FONT * unit} textAnchor="end">
              {rowsTitle} ↓
            </text>
            <text x={right + GAP} y={FONT * unit}>
              {columnsTitle} ↓
            </text>
          </g>
          <g className={styles.lines}>
            {data.value.map(({ row: i, column: j, weight }) => (
              <path
                key={`${i}.${j}`}
                d={`M${left} ${y(i)}C${middle} ${y(i)} ${middle} ${y(j)} ${right} ${y(j)}`}
                strokeWidth={(0.5 + 7 * weight) * unit}
                strokeOpacity={0.06 + 0.94 * Math.sqrt(weight)}
              />
            ))}
          </g>
          {labels.map((token, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
            <g key={index} className={styles.token} data-kind={token.kind} fontSize={font}>
              {/* The tokens above the picture are the way for keys; this is a shortcut for a pointer. */}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
              <g
                className={styles.query}
                data-current={index === row || undefined}
                onClick={() => onRow(index)}
              >
                <rect x={0} y={y(index) - pitch / 2} width={left} height={pitch} />
                <text x={left - GAP} y={y(index)} dy="0.35em" textAnchor="end">
                  {fitLabel(token.label, limit)}
                </text>
              </g>
              <text x={right + GAP} y={y(index)} dy="0.35em">
                {fitLabel(token.label, limit)}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}
