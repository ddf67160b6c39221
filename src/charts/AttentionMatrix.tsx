import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Array2, MaskMatrix } from '../trace/arrays.ts'
import type { Cell } from '../trace/request.ts'
import styles from './AttentionMatrix.module.css'
import { type AxisLabel, padBorders } from './axisLabel.ts'
import { ColumnAxis, RowAxis } from './MatrixAxis.tsx'
import { MatrixCells } from './MatrixCells.tsx'
import { MatrixCursor } from './MatrixCursor.tsx'
import { MatrixMask } from './MatrixMask.tsx'
import { layoutMatrix, movedCursor } from './matrixLayout.ts'
import type { Accent, Theme } from './palette.ts'
import { colourScale, type MatrixMode } from './scale.ts'
import type { Sourced } from './sourced.ts'
import { useFrame } from './useFrame.ts'
import { useMatrixPointer } from './useMatrixPointer.ts'

/** Smallest cells, CSS pixels: an overview by mouse, something to touch by finger. */
const MIN_CELL = 4
const MIN_CELL_TOUCH = 9

export interface AttentionMatrixProps {
  /** Weights in [0, 1], or differences in [−limit, limit]; T × T. */
  readonly data: Sourced<Array2>
  readonly mode: MatrixMode
  /** End of the difference scale; needed in that mode only. */
  readonly limit?: number
  /** T × T; 0 where a row must not look. Painted as a layer of its own. */
  readonly mask: MaskMatrix
  /** Rows that may look nowhere (Trace.forbiddenRows). */
  readonly forbiddenRows: readonly number[]
  /** Queries and keys, T each. */
  readonly rows: readonly AxisLabel[]
  readonly columns: readonly AxisLabel[]
  readonly accent: Accent
  readonly theme: Theme
  readonly cursor: Cell | null
  readonly onCursor: (cell: Cell) => void
  /** Click, tap or Enter on a cell. */
  readonly onOpen?: (cell: Cell) => void
  /** Row and column to light without a cell: partners of the cursor in the other model. */
  readonly highlightRow?: number | null
  readonly highlightColumn?: number | null
  /** The learner edits the mask: press, drag and Space switch cells. */
  readonly painting?: boolean
  /** Called once before the first cell of a stroke. */
  readonly onPaintStart?: () => void
  /** Cells that the stroke has newly passed over; all of a stroke get one value. */
  readonly onPaint?: (cells: readonly Cell[], allow: boolean) => void
  /** What is spoken of a cell, e.g. "bank looks at river: 0.18". */
  readonly describeCell: (row: number, column: number) => string
  /** Name of the matrix for assistive technology. */
  readonly label: string
  /** What the keys do, read after the name. */
  readonly hint?: string
  /** Names of the axes, shown where they meet. */
  readonly rowsTitle?: string
  readonly columnsTitle?: string
  /** Written to `data-painted` once the picture shows this state. */
  readonly revision?: number | string
}

export function AttentionMatrix(props: AttentionMatrixProps) {
  const { data, mode, limit = 1, mask, forbiddenRows, rows, columns, accent, theme, cursor } = props
  const { painting = false, describeCell, label, hint, rowsTitle = '', columnsTitle = '', revision } = props
  const frame = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const { width, ratio, unit, coarse, paper } = useFrame(frame)
  /** The cell that keys came to last; the mouse's are not spoken. */
  const [spoken, setSpoken] = useState<Cell | null>(null)

  const layout = useMemo(() => {
    const minCell = coarse ? MIN_CELL_TOUCH : MIN_CELL
    const titles = [rowsTitle, columnsTitle]
    return layoutMatrix({ rows, columns, width, ratio, unit, titles, minCell, paper })
  }, [rows, columns, width, ratio, unit, coarse, paper, rowsTitle, columnsTitle])
  const scale = useMemo(() => colourScale(mode, accent, theme, limit), [mode, accent, theme, limit])
  const rowBorders = useMemo(() => padBorders(rows), [rows])
  const columnBorders = useMemo(() => padBorders(columns), [columns])
  const { count, cell, size, rowHead, columnHead, overhang, overflows } = layout

  const inside = cursor && cursor[0] < count && cursor[1] < count ? cursor : null
  const row = inside?.[0] ?? props.highlightRow ?? null
  const column = inside?.[1] ?? props.highlightColumn ?? null

  const pointer = useMatrixPointer({
    count,
    mask,
    cursor: inside,
    scrolls: overflows,
    painting,
    onCursor: props.onCursor,
    onOpen: props.onOpen,
    onPaintStart: props.onPaintStart,
    onPaint: props.onPaint,
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.metaKey) return
    const here: Cell = inside ?? [0, 0]
    const target = movedCursor(event.key, event.ctrlKey, here, count)
    if (target) {
      const next = inside ? target : here
      props.onCursor(next)
      setSpoken(next)
      scrollTo(frame.current, next, cell)
    } else if (event.key === 'Enter' && inside) props.onOpen?.(inside)
    else if (event.key === ' ' && inside && props.onPaint) {
      props.onPaintStart?.()
      props.onPaint?.([inside], mask.data[inside[0] * count + inside[1]] === 0)
      setSpoken(inside)
    } else if (event.key === 'Escape') frame.current?.blur()
    else return
    event.preventDefault()
  }

  useLayoutEffect(() => {
    if (root.current && width > 0) root.current.dataset.painted = String(revision ?? '')
  }, [revision, width])

  const columnsTemplate = `${rowHead}px ${size}px ${overhang}px`
  const stage = useMemo(() => ({ gridTemplateColumns: columnsTemplate }), [columnsTemplate])
  return (
    <div ref={root} className={styles.root} data-accent={accent} data-provenance={data.provenance}>
      <div
        ref={frame}
        className={styles.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: role=application takes the keys
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-description={hint}
        data-overflows={overflows || undefined}
        data-painting={painting || undefined}
        onKeyDown={onKeyDown}
      >
        {width > 0 ? (
          <div className={styles.stage} style={stage}>
            <div className={styles.corner}>
              {columnsTitle && <span>{columnsTitle} →</span>}
              {rowsTitle && <span>{rowsTitle} ↓</span>}
            </div>
            <div className={styles.columnHead} style={{ height: columnHead }}>
              <ColumnAxis labels={columns} layout={layout} current={column} />
            </div>
            <div className={styles.rowHead}>
              <RowAxis labels={rows} layout={layout} current={row} />
            </div>
            <div className={styles.body} style={{ height: size }} {...pointer}>
              <MatrixCells values={data.value.data} rows={rows} layout={layout} scale={scale} />
              <MatrixMask
                mask={mask}
                forbiddenRows={forbiddenRows}
                layout={layout}
                ratio={ratio}
                theme={theme}
                painting={painting}
              />
              <MatrixCursor
                layout={layout}
                row={row}
                column={column}
                outlined={inside !== null}
                rowBorders={rowBorders}
                columnBorders={columnBorders}
              />
            </div>
          </div>
        ) : null}
      </div>
      <div className={styles.spoken} aria-live="polite">
        {inside && spoken?.[0] === row && spoken[1] === column ? describeCell(...inside) : ''}
      </div>
    </div>
  )
}

/** Brings a cell into sight in a matrix that is wider than its frame. */
function scrollTo(frame: HTMLElement | null, [row, column]: Cell, cell: number): void {
  const body = frame?.querySelector<HTMLElement>(`.${styles.body}`)
  if (!frame || !body) return
  const left = column * cell
  const top = row * cell
  const roomX = frame.clientWidth - body.offsetLeft
  const roomY = frame.clientHeight - body.offsetTop
  frame.scrollLeft = Math.min(left, Math.max(frame.scrollLeft, left + cell - roomX))
  frame.scrollTop = Math.min(top, Math.max(frame.scrollTop, top + cell - roomY))
}
