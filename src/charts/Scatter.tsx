import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react'
import type { Accent, Theme } from './palette.ts'
import { pointColour, pointPath } from './pointShape.ts'
import styles from './Scatter.module.css'
import { tickText } from './scale.ts'
import { layoutScatter, nearestPoint, type ScatterPoint, scatterSize } from './scatterLayout.ts'
import type { Sourced } from './sourced.ts'

/** A point is caught from so far away, units. */
const reach = 28
const symbolArea = 90

export interface ScatterProps {
  readonly data: Sourced<readonly ScatterPoint[]>
  readonly accent: Accent
  readonly theme: Theme
  /** Index of the lit point. */
  readonly current: number | null
  readonly onCurrent: (index: number | null) => void
  /** What is spoken of a point, e.g. "sentence 3, sense A". */
  readonly describePoint: (index: number) => string
  readonly label: string
  readonly hint: string
  /** Words at the two axes. */
  readonly xTitle: string
  readonly yTitle: string
}

/** Points in a plane, shape and colour by group. One tab stop: arrow keys go from point to point. */
export function Scatter(props: ScatterProps) {
  const { data, accent, theme, current, onCurrent, describePoint, label, hint, xTitle, yTitle } = props
  const layout = useMemo(() => layoutScatter(data.value), [data.value])
  /** The point that keys came to last; the mouse's are not spoken. */
  const [spoken, setSpoken] = useState<number | null>(null)
  const { width, height, left, right, top, bottom } = scatterSize
  const { points, origin, bar } = layout
  const lit = current === null ? undefined : points[current]

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return
    if (event.key === 'Escape') {
      onCurrent(null)
      event.currentTarget.blur()
      return
    }
    const next = stepped(event.key, current, points.length)
    if (next === null) return
    event.preventDefault()
    onCurrent(next)
    setSpoken(next)
  }
  const onPointer = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const scale = width / box.width
    const found = nearestPoint(
      layout,
      (event.clientX - box.left) * scale,
      (event.clientY - box.top) * scale,
      reach,
    )
    if (found !== current) onCurrent(found)
  }

  return (
    <div className={styles.root} data-accent={accent} data-provenance={data.provenance}>
      <div
        className={styles.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: role=application takes the keys
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-description={hint}
        onKeyDown={onKeyDown}
      >
        <svg
          viewBox={`0 0 ${width} ${height}`}
          className={styles.picture}
          aria-hidden="true"
          onPointerMove={(event) => event.pointerType === 'mouse' && onPointer(event)}
          onPointerDown={onPointer}
          onPointerLeave={(event) => event.pointerType === 'mouse' && onCurrent(null)}
        >
          <g className={styles.axes}>
            <path d={`M${left} ${origin[1]}H${width - right}M${origin[0]} ${top}V${height - bottom}`} />
            {bar && (
              <>
                <path className={styles.bar} d={`M${left} ${height - 20}v4h${bar.units}v-4`} />
                <text x={left + bar.units + 6} y={height - 14}>
                  {tickText(bar.length)}
                </text>
              </>
            )}
            <text x={width - right} y={height - 14} textAnchor="end">
              {xTitle} →
            </text>
            <text x={left} y={top - 6}>
              ↑ {yTitle}
            </text>
          </g>
          {points.map((point, n) => (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its row
              key={n}
              className={styles.point}
              data-current={n === current || undefined}
              // The attribute is for files, the style for motion.
              transform={`translate(${point.at[0]} ${point.at[1]})`}
              style={{ transform: `translate(${point.at[0]}px, ${point.at[1]}px)` }}
            >
              <path d={pointPath(point.group, symbolArea)} stroke={pointColour(point.group, theme)} />
              {point.heap.length === 1 && (point.labelled || n === current) && (
                <text x={8} y={4}>
                  {point.label}
                </text>
              )}
            </g>
          ))}
          {points.map(
            ({ heap, at, label }, n) =>
              heap[0] === n &&
              heap.length > 1 && (
                <text key={label} className={styles.heap} x={at[0] + 10} y={at[1] + 4}>
                  × {heap.length}
                </text>
              ),
          )}
          {lit && <circle className={styles.ring} cx={lit.at[0]} cy={lit.at[1]} r={11} />}
        </svg>
      </div>
      <div className={styles.spoken} aria-live="polite">
        {spoken !== null && spoken === current && spoken < points.length ? describePoint(spoken) : ''}
      </div>
    </div>
  )
}

/** Where a key leads from a point; null for keys that lead nowhere. */
function stepped(key: string, current: number | null, count: number): number | null {
  if (count === 0) return null
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step =
    key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0
  if (step === 0) return null
  return current === null ? 0 : (current + step + count) % count
}
