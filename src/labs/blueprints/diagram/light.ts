import type { Unit } from './architecture.ts'
import { flowsInto, reachOf } from './flow.ts'
import { type DiagramLayout, linesOf, shownUnits } from './layout.ts'

/** How a unit stands out: it is pointed at, flows into such a one, or is in its reach. */
export type Look = 'cursor' | 'direct' | 'reached'

/** A unit as the key of a map, and as the drawing's elements name it. */
export const keyOf = ({ stack, level, at }: Unit): string => `${stack}_${level}_${at}`

/** Which boxes and lines light up for the units that are pointed at. */
export function lightOf(layout: DiagramLayout, lit: readonly Unit[]) {
  const { architecture, real } = layout.request
  const looks = new Map<string, Look>()
  const shown = shownUnits(layout)
  const reaches = lit.map((unit) => reachOf(architecture, real, unit))
  for (const unit of shown) if (reaches.some(({ has }) => has(unit))) looks.set(keyOf(unit), 'reached')
  const direct = lit.flatMap((unit) => flowsInto(architecture, real, unit))
  for (const { from } of direct) looks.set(keyOf(from), 'direct')
  for (const unit of lit) looks.set(keyOf(unit), 'cursor')
  const cone = shown.flatMap((unit) =>
    reaches.some(({ has }) => has(unit)) ? flowsInto(architecture, real, unit) : [],
  )
  return { looks, direct: linesOf(layout, direct), cone: linesOf(layout, cone) }
}
