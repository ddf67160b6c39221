import { useLayoutEffect, useMemo, useRef } from 'react'
import styles from './AttentionMatrix.module.css'
import type { AxisLabel } from './axisLabel.ts'
import { drawCells } from './drawCells.ts'
import type { MatrixLayout } from './matrixLayout.ts'
import type { ColourScale } from './scale.ts'

interface Props {
  readonly values: Float32Array
  /** Rows of pads are drawn grey: they are computed and promise nothing. */
  readonly rows: readonly AxisLabel[]
  readonly layout: MatrixLayout
  readonly scale: ColourScale
}

/** The weights: one pixel a cell, enlarged by the browser without smoothing. */
export function MatrixCells({ values, rows, layout, scale }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { count, size } = layout
  useLayoutEffect(() => {
    if (canvas.current) drawCells(canvas.current, values, count, scale, (row) => rows[row]?.kind === 'pad')
  }, [values, rows, count, scale])
  const style = useMemo(() => ({ width: size, height: size }), [size])
  return <canvas ref={canvas} className={styles.cells} style={style} />
}
