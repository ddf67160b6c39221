import { useMemo } from 'react'
import type { Architecture, Unit } from '../diagram/architecture.ts'
import { mayLook } from '../diagram/flow.ts'
import { layoutDiagram, linesOf, shownFlows, shownUnits, spotOf } from '../diagram/layout.ts'
import { keyOf, lightOf } from '../diagram/light.ts'
import type { Typed } from '../diagram/useTyped.ts'
import styles from './Thumb.module.css'

/** Units of the drawing, which takes the width that it is given. */
const WIDTH = 260
const GUTTER = 18
const CELL = 8

interface Props {
  readonly architecture: Architecture
  readonly typed: Typed
  readonly lit: readonly Unit[]
}

/** A stop in small, to be seen beside the others: its drawing, and the mask of each stack. What it shows is said in its card. */
export function Thumb({ architecture, typed, lit }: Props) {
  const layout = useMemo(
    () =>
      layoutDiagram({
        architecture,
        tokens: typed.labels,
        real: typed.real,
        isShown: () => true,
        width: WIDTH,
        unit: 1,
        lean: 0,
        hasSegments: false,
      }),
    [architecture, typed],
  )
  const light = lightOf(layout, lit)
  const { boxWidth, boxHeight, y } = layout
  const faint = linesOf(layout, shownFlows(layout))
  return (
    <span className={styles.thumb}>
      <svg aria-hidden="true" viewBox={`${GUTTER} 0 ${WIDTH - GUTTER} ${y(0) + boxHeight}`}>
        <path className={styles.faint} d={faint.solid} />
        <path className={styles.reached} d={light.cone.solid} />
        <path className={styles.reached} d={light.direct.solid} />
        {shownUnits(layout).map((unit) => (
          <rect
            key={keyOf(unit)}
            x={(spotOf(layout, unit)?.x ?? 0) - boxWidth / 2}
            y={y(unit.level) - boxHeight / 2}
            width={boxWidth}
            height={boxHeight}
            rx={architecture.unit === 'lstm' && unit.level > 0 ? boxWidth / 2 : 2}
            data-look={light.looks.get(keyOf(unit))}
          />
        ))}
      </svg>
      <span className={styles.masks}>
        {architecture.stacks.map((way) => (
          <svg
            key={way}
            aria-hidden="true"
            viewBox={`0 0 ${typed.real.length * CELL} ${typed.real.length * CELL}`}
          >
            {typed.real.flatMap((_, row) =>
              typed.real.map((_, column) => (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                  key={`${row}.${column}`}
                  x={column * CELL}
                  y={row * CELL}
                  width={CELL}
                  height={CELL}
                  data-look={mayLook(way, row, column, typed.real) ? 'reached' : undefined}
                />
              )),
            )}
          </svg>
        ))}
      </span>
    </span>
  )
}
