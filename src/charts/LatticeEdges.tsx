import { memo, useMemo } from 'react'
import styles from './Lattice.module.css'
import { allLines, hasMoved, type LatticePart, type Sources } from './latticeFlow.ts'
import { centreOf, type LatticeCell, type LatticeLayout } from './latticeLayout.ts'

interface Props {
  readonly layout: LatticeLayout
  readonly parts: readonly LatticePart[]
  readonly sources: Sources
  readonly cursor: LatticeCell | null
}

/** The lines along which states are computed: faint, stronger where the change went, dark into the state of the cursor. */
export const LatticeEdges = memo(function LatticeEdges({ layout, parts, sources, cursor }: Props) {
  const lines = useMemo(
    () => allLines(sources, layout.rows, layout.count),
    [sources, layout.rows, layout.count],
  )
  const paths = useMemo(() => {
    const went = (from: LatticeCell, to: LatticeCell) => hasMoved(parts, from) && hasMoved(parts, to)
    return {
      idle: pathOf(layout, lines?.filter(([from, to]) => !went(from, to)) ?? []),
      active: pathOf(layout, lines?.filter(([from, to]) => went(from, to)) ?? []),
    }
  }, [layout, lines, parts])
  const into = cursor
    ? pathOf(
        layout,
        sources(cursor).map((from) => [from, cursor] as const),
      )
    : ''
  return (
    <g className={styles.edges}>
      <path className={styles.idle} d={paths.idle} />
      <path className={styles.active} d={paths.active} />
      <path className={styles.into} d={into} />
    </g>
  )
})

/** Line segments from circle to circle, as one path. */
function pathOf(
  layout: LatticeLayout,
  lines: readonly (readonly [from: LatticeCell, to: LatticeCell])[],
): string {
  return lines
    .map(([from, to]) => {
      const a = centreOf(layout, from)
      const b = centreOf(layout, to)
      return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}`
    })
    .join('')
}
