import { useLayoutEffect, useMemo, useRef } from 'react'
import styles from './AttentionMatrix.module.css'
import { drawCells } from './drawCells.ts'
import type { MatrixLayout } from './matrixLayout.ts'
import type { ColourScale } from './scale.ts'

interface Props {
  readonly values: Float32Array
  readonly layout: MatrixLayout
  readonly scale: ColourScale
}

/** The weights: one pixel a cell, enlarged by the browser without smoothing. */
export function MatrixCells({ values, layout, scale }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { count, size } = layout
  useLayoutEffect(() => {
    if (canvas.current) drawCells(canvas.current, values, count, scale)
  }, [values, count, scale])
  const style = useMemo(() => ({ width: size, height: size }), [size])
  return <canvas ref={canvas} className={styles.cells} style={style} />
}
