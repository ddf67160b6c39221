import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Array2 } from '../trace/arrays.ts'
import { cellPixels } from './drawCells.ts'
import styles from './HeatMap.module.css'
import type { Accent, Theme } from './palette.ts'
import { colourScale, type MatrixMode } from './scale.ts'
import type { Sourced } from './sourced.ts'

interface HeatMapProps {
  readonly data: Sourced<Array2>
  readonly mode: MatrixMode
  readonly limit: number
  readonly accent: Accent
  readonly theme: Theme
  /** Name for assistive technology. */
  readonly label: string
  readonly hint: string
  readonly rowsTitle: string
  readonly columnsTitle: string
  /** What is said of a cell, e.g. "position 3, component 7: 0.12". */
  readonly describeCell: (row: number, column: number) => string
}

/** A matrix of any shape as cells, its indices along the axes; what the cursor points at is said beneath. */
export function HeatMap(props: HeatMapProps) {
  const { data, mode, limit, accent, theme, label, hint, rowsTitle, columnsTitle, describeCell } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const [[row, column], setCursor] = useState<readonly [number, number]>([0, 0])
  const scale = useMemo(() => colourScale(mode, accent, theme, limit), [mode, accent, theme, limit])
  const [rows, columns] = data.value.shape
  useLayoutEffect(() => {
    const place = canvas.current
    if (!place || rows * columns === 0) return
    place.width = columns
    place.height = rows
    const image = new ImageData(columns, rows)
    cellPixels(data.value.data, scale, new Uint32Array(image.data.buffer), columns, () => false)
    place.getContext('2d')?.putImageData(image, 0, 0)
  }, [data.value, scale, rows, columns])

  const within = (index: number, count: number) => Math.max(0, Math.min(count - 1, index))
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setCursor([
      within(Math.floor(((event.clientY - box.top) / box.height) * rows), rows),
      within(Math.floor(((event.clientX - box.left) / box.width) * columns), columns),
    ])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    if (!step) return
    event.preventDefault()
    setCursor([within(row + step[0]!, rows), within(column + step[1]!, columns)])
  }
  const share = (index: number, count: number) => `${((index + 0.5) / count) * 100}%`
  return (
    <div className={styles.root} data-accent={accent} data-provenance={data.provenance}>
      <p className={styles.titles}>
        {rowsTitle} ↓ {columnsTitle} →
      </p>
      <div className={styles.stage}>
        <div className={styles.rows} aria-hidden="true">
          <span>0</span>
          <span>{rows - 1}</span>
        </div>
        <div
          className={styles.body}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: role=application takes the keys
          tabIndex={0}
          role="application"
          aria-label={label}
          aria-description={hint}
          onPointerMove={point}
          onPointerDown={point}
          onKeyDown={onKeyDown}
        >
          <canvas ref={canvas} />
          <span className={styles.line} data-across style={{ top: share(row, rows) }} />
          <span className={styles.line} style={{ left: share(column, columns) }} />
        </div>
        <div className={styles.columns} aria-hidden="true">
          <span>0</span>
          <span>{columns - 1}</span>
        </div>
      </div>
      <p className={styles.said} aria-live="polite">
        {describeCell(within(row, rows), within(column, columns))}
      </p>
    </div>
  )
}
