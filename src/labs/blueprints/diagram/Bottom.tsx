import { fitLabel } from '../../../charts/axisLabel.ts'
import type { Unit } from './architecture.ts'
import styles from './Diagram.module.css'
import { type DiagramLayout, LONGEST_TOKEN, SLANT } from './layout.ts'

interface BottomProps {
  readonly layout: DiagramLayout
  readonly lit: readonly Unit[]
  readonly boundary: string
  readonly nameOf?: ((at: number) => string) | undefined
}

/** Tokens under the embeddings, numbers of layers at the left, and dots where tokens are hidden. */
export function Bottom({ layout, lit, boundary, nameOf = String }: BottomProps) {
  const { spots, tokensTop, fontSize, y, request } = layout
  const { tokens, architecture, unit: rem, lean } = request
  const levels = Array.from({ length: architecture.layers }, (_, index) => index + 1)
  const places = spots.flatMap((list, stack) => list.map((spot) => ({ ...spot, stack })))
  return (
    <g>
      {levels.map((level) => (
        <text key={level} className={styles.level} x={0} y={y(level)} dy="0.35em" fontSize={10 * rem}>
          {level}
        </text>
      ))}
      {places.map(({ column, x, stack }) => {
        if (column.kind === 'gap') {
          return [0, ...levels].map((level) => (
            <text
              key={`${stack}.${column.from}.${level}`}
              className={styles.gap}
              x={x}
              y={y(level)}
              dy="0.2em"
            >
              ⋯
            </text>
          ))
        }
        const { at } = column
        const token = tokens[at]
        const place = lean
          ? {
              transform: `translate(${x + fontSize * 0.4} ${tokensTop + fontSize * 0.3}) rotate(${-SLANT})`,
            }
          : { x, y: tokensTop + fontSize * 0.8 }
        return (
          <text
            key={`${stack}.${nameOf(at)}`}
            className={styles.token}
            data-kind={token?.kind ?? 'special'}
            data-current={lit.some((unit) => unit.at === at) || undefined}
            fontSize={fontSize}
            textAnchor={lean ? 'end' : 'middle'}
            {...place}
          >
            {token ? fitLabel(token.label, LONGEST_TOKEN) : boundary}
          </text>
        )
      })}
    </g>
  )
}

/** Which tokens are of which segment: A, then B. */
export function Segments({ layout }: { readonly layout: DiagramLayout }) {
  const { spots, segmentsTop, boxWidth, fontSize, request } = layout
  const { segments, real } = request
  if (!segments) return null
  const runs: { segment: number; from: number; to: number }[] = []
  for (const { column, x } of spots[0] ?? []) {
    const at = column.kind === 'token' ? column.at : column.from
    const segment = segments[at]
    const last = runs.at(-1)
    if (segment === undefined || real[at] !== 1) continue
    if (last?.segment === segment) last.to = x
    else runs.push({ segment, from: x, to: x })
  }
  return (
    <g>
      {runs.map(({ segment, from, to }) => (
        <g key={segment}>
          <path
            className={styles.segment}
            d={`M${from - boxWidth / 2} ${segmentsTop}v4H${to + boxWidth / 2}v-4`}
          />
          <text
            className={styles.level}
            x={(from + to) / 2}
            y={segmentsTop + fontSize * 1.4}
            fontSize={fontSize * 0.9}
            textAnchor="middle"
          >
            {segment === 0 ? 'A' : 'B'}
          </text>
        </g>
      ))}
    </g>
  )
}
