import { memo, useId } from 'react'
import styles from './Lattice.module.css'
import type { LatticePart } from './latticeFlow.ts'
import { centreOf, type LatticeLayout } from './latticeLayout.ts'
import { type Accent, palettes, type Theme } from './palette.ts'
import { colourScale, rampColour } from './scale.ts'

interface Props {
  readonly layout: LatticeLayout
  readonly parts: readonly LatticePart[]
  readonly limit: number
  readonly accent: Accent
  readonly theme: Theme
}

/** One circle a state, or its two halves: filled by how far it moved, empty at exactly 0, hatched where it cannot move. */
export const LatticeNodes = memo(function LatticeNodes({ layout, parts, limit, accent, theme }: Props) {
  const hatch = useId()
  const colour = rampColour('distances', accent, theme)
  const { position } = colourScale('distances', accent, theme, limit)
  const { rows, count, radius } = layout
  const cells = Array.from({ length: rows * count }, (_, at) => at)
  return (
    <g>
      <defs>
        <pattern id={hatch} width={4} height={4} patternUnits="userSpaceOnUse">
          <rect width={4} height={4} fill={palettes[theme].plate} />
          <path d="M-1 5L5 -1M-1 1L1 -1M3 5L5 3" stroke={palettes[theme].hatch} fill="none" />
        </pattern>
      </defs>
      {parts.map((part, side) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the left half, the right half
        <g key={side}>
          {cells.map((at) => {
            const layer = Math.floor(at / count)
            const { x, y } = centreOf(layout, { layer, token: at % count })
            const value = part.moved.data[at] ?? 0
            const state = value !== 0 ? 'moved' : part.reachable.data[at] ? 'still' : 'unreachable'
            const fill =
              state === 'moved' ? colour(position(value)) : state === 'still' ? undefined : `url(#${hatch})`
            const shape = {
              className: styles.node,
              'data-state': state,
              style: { '--layer': layer, fill } as object,
            }
            return parts.length === 1 ? (
              <circle key={at} cx={x} cy={y} r={radius} {...shape} />
            ) : (
              <path key={at} d={halfCircle(x, y, radius, side === 0)} {...shape} />
            )
          })}
        </g>
      ))}
    </g>
  )
})

/** The left or the right half of a circle. */
const halfCircle = (x: number, y: number, radius: number, left: boolean): string =>
  `M${x} ${y - radius}A${radius} ${radius} 0 0 ${left ? 0 : 1} ${x} ${y + radius}z`
