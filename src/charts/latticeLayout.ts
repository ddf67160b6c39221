import { type AxisLabel, labelWidth } from './axisLabel.ts'
import { SLANT } from './matrixLayout.ts'

const sine = Math.sin((SLANT * Math.PI) / 180)
const cosine = Math.cos((SLANT * Math.PI) / 180)

/** 1/16 rem. */
const COLUMN = 34
const ROW = 46
const MAX_FONT = 13
const MIN_FONT = 9
const HEAD_FONT = 11.1
const NODE = 10
const GAP = 8
/** Longest token, em; a longer one ends in an ellipsis. */
const LONGEST = 8.5

/** A state: layer 0 is the embedding, at the bottom. */
export interface LatticeCell {
  readonly layer: number
  readonly token: number
}

export interface LatticeRequest {
  readonly tokens: readonly AxisLabel[]
  /** Names of the rows, the embedding's first. */
  readonly layers: readonly string[]
  /** Room for the whole picture, CSS pixels. */
  readonly width: number
  /** CSS pixels in 1/16 rem. */
  readonly unit: number
  /** Columns get no narrower than this; the lattice then becomes wider than its frame. */
  readonly minColumn: number
}

/** Where everything of a lattice lies, CSS pixels. */
export interface LatticeLayout {
  readonly count: number
  readonly rows: number
  readonly column: number
  readonly row: number
  readonly radius: number
  /** Room of the layers' names, left. */
  readonly head: number
  readonly headFont: number
  /** Room before the first column into which its slanted token leans. */
  readonly lean: number
  /** Room of the tokens, below. */
  readonly foot: number
  readonly width: number
  readonly height: number
  readonly fontSize: number
  /** Every n-th token is written. */
  readonly every: number
  /** Longest token, em. */
  readonly limit: number
  readonly overflows: boolean
}

export function layoutLattice({ tokens, layers, width, unit, minColumn }: LatticeRequest): LatticeLayout {
  const count = Math.max(1, tokens.length)
  const headFont = HEAD_FONT * unit
  const head =
    layers.reduce((most, name) => Math.max(most, labelWidth(name)), 0) * headFont * 1.04 + GAP * unit
  const fits = (width - head) / count >= minColumn
  const fontOf = (column: number) =>
    Math.max(MIN_FONT * unit, Math.min(MAX_FONT * unit, Math.floor((column * sine) / 1.05)))
  const room = Math.max(minColumn, Math.min(COLUMN * unit, (width - head) / count))
  const fontSize = fontOf(room)
  const widths = tokens.map(({ label }) => Math.min(LONGEST, labelWidth(label)) * fontSize)
  const lean = widths.reduce((most, one, t) => Math.max(most, one * cosine - (t + 0.5) * room), 0)
  // Where nothing scrolls, the first tokens lean into the room below the layers' names.
  const before = Math.max(0, fits ? lean - head : lean)
  const column = fits ? Math.min(room, (width - head - before) / count) : room
  const row = ROW * unit
  return {
    count,
    rows: layers.length,
    column,
    row,
    radius: Math.min(NODE * unit, column * 0.4),
    head,
    headFont,
    lean: before,
    foot: Math.max(0, ...widths) * sine + fontSize + GAP * unit,
    width: before + count * column,
    height: layers.length * row,
    fontSize,
    every: Math.max(1, Math.ceil((fontSize * 0.9) / (column * sine))),
    limit: LONGEST,
    overflows: !fits,
  }
}

/** Middle of a state, from the upper left corner of the states. */
export const centreOf = ({ lean, column, row, rows }: LatticeLayout, { layer, token }: LatticeCell) => ({
  x: lean + (token + 0.5) * column,
  y: (rows - layer - 0.5) * row,
})

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value))

/** The state under a point, from the upper left corner of the states; a point outside belongs to the nearest one. */
export const stateAt = (layout: LatticeLayout, x: number, y: number): LatticeCell => ({
  layer: clamp(layout.rows - 1 - Math.floor(y / layout.row), layout.rows - 1),
  token: clamp(Math.floor((x - layout.lean) / layout.column), layout.count - 1),
})

/** Where a key takes the cursor, or null when it is no cursor key; upwards is to a later layer. */
export function movedState(
  key: string,
  { layer, token }: LatticeCell,
  { count, rows }: Pick<LatticeLayout, 'count' | 'rows'>,
): LatticeCell | null {
  const to = (l: number, t: number): LatticeCell => ({
    layer: clamp(l, rows - 1),
    token: clamp(t, count - 1),
  })
  switch (key) {
    case 'ArrowUp':
      return to(layer + 1, token)
    case 'ArrowDown':
      return to(layer - 1, token)
    case 'ArrowLeft':
      return to(layer, token - 1)
    case 'ArrowRight':
      return to(layer, token + 1)
    case 'Home':
      return to(layer, 0)
    case 'End':
      return to(layer, count - 1)
    case 'PageUp':
      return to(rows - 1, token)
    case 'PageDown':
      return to(0, token)
    default:
      return null
  }
}
