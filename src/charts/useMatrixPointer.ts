import { type PointerEvent, type PointerEventHandler, useLayoutEffect, useMemo, useRef } from 'react'
import type { MaskMatrix } from '../trace/arrays.ts'
import type { Cell } from '../trace/request.ts'
import { cellAt, cellsBetween } from './matrixLayout.ts'

export interface PointerActions {
  readonly count: number
  readonly mask: MaskMatrix
  readonly cursor: Cell | null
  /** The matrix scrolls in its frame: a finger's drag scrolls it, and only a tap moves the cursor. */
  readonly scrolls: boolean
  readonly painting: boolean
  readonly onCursor: (cell: Cell) => void
  readonly onOpen: ((cell: Cell) => void) | undefined
  readonly onPaintStart: (() => void) | undefined
  readonly onPaint: ((cells: readonly Cell[], allow: boolean) => void) | undefined
}

/** A stroke or a press under way. */
interface Press {
  readonly start: Cell
  last: Cell
  /** What the stroke paints; null when this press paints nothing. */
  readonly allow: boolean | null
}

export interface PointerHandlers {
  readonly onPointerDown: PointerEventHandler<HTMLElement>
  readonly onPointerMove: PointerEventHandler<HTMLElement>
  readonly onPointerUp: PointerEventHandler<HTMLElement>
  readonly onPointerCancel: PointerEventHandler<HTMLElement>
}

const sameCell = (a: Cell | null, b: Cell): boolean => a !== null && a[0] === b[0] && a[1] === b[1]

/**
 * Mouse: hovering moves the cursor, leaving keeps it, a click opens the cell. Finger: a drag that begins sideways moves
 * the cursor, one that begins upright scrolls the page (`touch-action: pan-y`), a tap opens. While painting, both draw.
 */
export function useMatrixPointer(actions: PointerActions): PointerHandlers {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  const press = useRef<Press | null>(null)

  return useMemo(() => {
    const at = (event: PointerEvent<HTMLElement>): Cell =>
      cellAt(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect(), latest.current.count)

    const moveTo = (cell: Cell) => {
      if (!sameCell(latest.current.cursor, cell)) latest.current.onCursor(cell)
    }

    const end = () => {
      press.current = null
    }

    return {
      onPointerDown: (event) => {
        if (event.button !== 0 || !event.isPrimary) return
        const { painting, mask, count, onPaintStart, onPaint } = latest.current
        const cell = at(event)
        const allow = painting ? mask.data[cell[0] * count + cell[1]] === 0 : null
        press.current = { start: cell, last: cell, allow }
        // A finger may be about to scroll the page: only its drag or its tap moves the cursor.
        if (painting || event.pointerType !== 'touch') moveTo(cell)
        if (allow === null) return
        event.currentTarget.setPointerCapture(event.pointerId)
        onPaintStart?.()
        onPaint?.([cell], allow)
      },
      onPointerMove: (event) => {
        if (!event.isPrimary) return
        const { scrolls, painting, onPaint } = latest.current
        if (scrolls && !painting && event.pointerType === 'touch') return
        const cell = at(event)
        moveTo(cell)
        const stroke = press.current
        if (stroke?.allow == null || sameCell(stroke.last, cell)) return
        onPaint?.(cellsBetween(stroke.last, cell), stroke.allow)
        stroke.last = cell
      },
      onPointerUp: (event) => {
        const stroke = press.current
        const cell = at(event)
        if (stroke?.allow === null && sameCell(stroke.start, cell)) {
          moveTo(cell)
          latest.current.onOpen?.(cell)
        }
        end()
      },
      onPointerCancel: end,
    }
  }, [])
}
