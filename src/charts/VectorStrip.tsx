import { useLayoutEffect, useMemo, useRef } from 'react'
import { cellPixels } from './drawCells.ts'
import type { Accent, Theme } from './palette.ts'
import { colourScale, type MatrixMode } from './scale.ts'
import type { Sourced } from './sourced.ts'
import styles from './VectorStrip.module.css'

interface VectorStripProps {
  readonly data: Sourced<Float32Array>
  /** Values in [−limit, limit], or weights in [0, 1]. */
  readonly mode: MatrixMode
  readonly limit?: number
  readonly accent: Accent
  readonly theme: Theme
  /** What it shows, in words. */
  readonly label: string
}

/** A vector as a row of cells, one a component. */
export function VectorStrip({ data, mode, limit = 1, accent, theme, label }: VectorStripProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scale = useMemo(() => colourScale(mode, accent, theme, limit), [mode, accent, theme, limit])
  const values = data.value
  useLayoutEffect(() => {
    const place = canvas.current
    if (!place || values.length === 0) return
    if (place.width !== values.length) place.width = values.length
    place.height = 1
    const image = new ImageData(values.length, 1)
    cellPixels(values, scale, new Uint32Array(image.data.buffer), values.length, () => false)
    place.getContext('2d')?.putImageData(image, 0, 0)
  }, [values, scale])
  return (
    <canvas
      ref={canvas}
      className={styles.strip}
      role="img"
      aria-label={label}
      data-provenance={data.provenance}
    />
  )
}
