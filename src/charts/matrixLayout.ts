import type { Cell } from '../trace/request.ts'
import { type AxisLabel, labelWidth } from './axisLabel.ts'

/** Column labels rise by this angle. */
export const SLANT = 50
const sine = Math.sin((SLANT * Math.PI) / 180)
const cosine = Math.cos((SLANT * Math.PI) / 180)

export const LABEL_GAP = 10
/** Largest cells, 1/16 rem; a sheet of paper has room for less. */
const MAX_CELL = { screen: 40, paper: 22 } as const
const MAX_FONT = 13
const MIN_FONT = 9
/** Longest labels, em; longer ones end in an ellipsis. */
const LONGEST_COLUMN_LABEL = 8.5
const LONGEST_ROW_LABEL = 10
/** Share of the width that row labels may take. */
const HEAD_SHARE = 0.28
/** Letters of the corner's titles, 1/16 rem. */
const TITLE_FONT = 11.1
const OUTLINE = 3
/** Lines of text this close, in their own size, still read as apart; below, labels are thinned out. */
const TIGHTEST = 0.9

export interface LayoutRequest {
  readonly rows: readonly AxisLabel[]
  readonly columns: readonly AxisLabel[]
  /** Room for the whole picture, CSS pixels. */
  readonly width: number
  /** Device pixels in a CSS pixel. */
  readonly ratio: number
  /** CSS pixels in 1/16 rem: letters and cells grow with the page's own letters. */
  readonly unit: number
  /** Words in the corner where the axes meet. */
  readonly titles: readonly string[]
  /** Cells get no smaller than this; the matrix then becomes wider than its frame. */
  readonly minCell: number
  readonly paper?: boolean
}

/** Where everything of a matrix lies, CSS pixels; cells are a whole number of device pixels so that they stay crisp. */
export interface MatrixLayout {
  readonly count: number
  readonly cell: number
  /** Side of the square of cells. */
  readonly size: number
  readonly rowHead: number
  readonly columnHead: number
  /** Room right of the cells into which slanted labels lean. */
  readonly overhang: number
  readonly fontSize: number
  /** Every n-th label is shown. */
  readonly every: number
  /** Longest label, em. */
  readonly rowLimit: number
  readonly columnLimit: number
  /** The matrix is wider than its frame and scrolls in it. */
  readonly overflows: boolean
  /** Cells are large enough to be set apart by a hairline. */
  readonly spaced: boolean
}

/** The longest label in CSS pixels, at most `limit` em. */
const longest = (labels: readonly AxisLabel[], fontSize: number, limit: number): number =>
  fontSize *
  Math.min(
    limit,
    labels.reduce((width, { label }) => Math.max(width, labelWidth(label)), 0),
  )

/** Slanted lines of text lie cell · sin(slant) apart: letters shrink to that, and below 9/16 rem only every n-th is shown. */
const fontSizeFor = (cell: number, unit: number): number =>
  Math.max(MIN_FONT * unit, Math.min(MAX_FONT * unit, Math.floor((cell * sine) / 1.05)))

function overhangOf(columns: readonly AxisLabel[], cell: number, fontSize: number): number {
  const size = columns.length * cell
  return columns.reduce((overhang, { label }, index) => {
    const width = Math.min(LONGEST_COLUMN_LABEL, labelWidth(label)) * fontSize
    return Math.max(overhang, (index + 0.5) * cell + width * cosine + fontSize / 2 - size)
  }, OUTLINE)
}

/** Room that the corner's titles need, an arrow after each. */
const cornerWidth = (titles: readonly string[], unit: number): number =>
  titles.reduce((width, title) => Math.max(width, (labelWidth(title) + 1.5) * TITLE_FONT * unit), 0) +
  LABEL_GAP

export function layoutMatrix(request: LayoutRequest): MatrixLayout {
  const { rows, columns, width, ratio, unit, titles, minCell, paper = false } = request
  const maxCell = MAX_CELL[paper ? 'paper' : 'screen'] * unit
  const count = Math.max(1, columns.length)
  const corner = cornerWidth(titles, unit)
  let cell = maxCell
  let fontSize = MAX_FONT * unit
  let rowLimit = LONGEST_ROW_LABEL
  let rowHead = 0
  let overhang = 0
  // Letters depend on the cells and the cells on the room that letters leave: three rounds settle it.
  for (let round = 0; round < 3; round++) {
    fontSize = fontSizeFor(cell, unit)
    rowLimit = Math.min(LONGEST_ROW_LABEL, (width * HEAD_SHARE) / fontSize)
    rowHead = Math.ceil(Math.max(corner, longest(rows, fontSize, rowLimit) + LABEL_GAP + OUTLINE))
    overhang = Math.ceil(overhangOf(columns, cell, fontSize))
    const room = (width - rowHead - overhang) / count
    cell = Math.floor(Math.max(minCell, Math.min(maxCell, room)) * ratio) / ratio
  }
  fontSize = fontSizeFor(cell, unit)
  const columnHead =
    Math.ceil(longest(columns, fontSize, LONGEST_COLUMN_LABEL) * sine + fontSize * cosine) + LABEL_GAP
  const size = count * cell
  return {
    count,
    cell,
    size,
    rowHead,
    columnHead,
    overhang,
    fontSize,
    every: Math.ceil((fontSize * TIGHTEST) / (cell * sine)),
    rowLimit,
    columnLimit: LONGEST_COLUMN_LABEL,
    overflows: rowHead + size + OUTLINE > Math.ceil(width),
    spaced: cell >= 10,
  }
}

/** A box on the screen, as `getBoundingClientRect` gives it: under any zoom or transform. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const clampIndex = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index))

/** The cell under a point of the screen; a point outside the box belongs to the nearest cell. */
export function cellAt(x: number, y: number, box: Box, count: number): Cell {
  return [
    clampIndex(Math.floor(((y - box.top) / box.height) * count), count),
    clampIndex(Math.floor(((x - box.left) / box.width) * count), count),
  ]
}

/** All cells that a straight stroke from one cell to another passes over, the first left out. */
export function cellsBetween(from: Cell, to: Cell): readonly Cell[] {
  const steps = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]))
  return Array.from({ length: steps }, (_, index): Cell => {
    const share = (index + 1) / steps
    return [Math.round(from[0] + (to[0] - from[0]) * share), Math.round(from[1] + (to[1] - from[1]) * share)]
  })
}

/** Where a key takes the cursor, or null when it is no cursor key. */
export function movedCursor(key: string, control: boolean, [row, column]: Cell, count: number): Cell | null {
  const last = count - 1
  const page = Math.max(1, Math.round(count / 4))
  const to = (r: number, c: number): Cell => [clampIndex(r, count), clampIndex(c, count)]
  switch (key) {
    case 'ArrowUp':
      return to(control ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(control ? last : row + 1, column)
    case 'ArrowLeft':
      return to(row, control ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, control ? last : column + 1)
    case 'Home':
      return to(control ? 0 : row, 0)
    case 'End':
      return to(control ? last : row, last)
    case 'PageUp':
      return to(row - page, column)
    case 'PageDown':
      return to(row + page, column)
    default:
      return null
  }
}
