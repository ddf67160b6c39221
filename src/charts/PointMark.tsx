import type { Theme } from './palette.ts'
import { pointColour, pointPath } from './pointShape.ts'
import type { PointGroup } from './scatterLayout.ts'

/** A group's symbol as it stands in a scatter, for legends and lists. */
export function PointMark({ group, theme }: { readonly group: PointGroup; readonly theme: Theme }) {
  return (
    <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={pointPath(group, 90)} fill="none" strokeWidth={2} stroke={pointColour(group, theme)} />
    </svg>
  )
}
