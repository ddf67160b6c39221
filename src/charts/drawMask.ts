import { type Run, runsByOpacity } from './maskRuns.ts'
import { palettes, type Theme } from './palette.ts'

export interface MaskDrawing {
  readonly count: number
  /** Side of a cell, device pixels. */
  readonly cell: number
  readonly ratio: number
  readonly theme: Theme
  /** Hairlines between the cells below the mask. */
  readonly spaced: boolean
  /** Hairlines on forbidden cells too, so that single ones can be aimed at. */
  readonly gridded: boolean
  /** Rows that may look nowhere: hatched both ways. */
  readonly forbiddenRows: readonly number[]
  /** How far up and right a cell of the mask starts when it slides onto the scores, device pixels. */
  readonly drift: number
}

type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A tile to repeat, drawn once. */
function tile(
  brush: CanvasRenderingContext2D,
  side: number,
  draw: (tile: Brush) => void,
): CanvasPattern | null {
  const canvas = new OffscreenCanvas(side, side)
  const context = canvas.getContext('2d')
  if (context) draw(context)
  return brush.createPattern(canvas, 'repeat')
}

function hatchTile(
  brush: CanvasRenderingContext2D,
  drawing: MaskDrawing,
  both: boolean,
): CanvasPattern | null {
  const { ratio, theme, spaced } = drawing
  const side = Math.round((spaced ? 6 : 5) * ratio)
  return tile(brush, side, (context) => {
    context.strokeStyle = palettes[theme].hatch
    context.lineWidth = Math.max(1, 0.9 * ratio)
    context.lineCap = 'square'
    for (const shift of [-side, 0, side]) {
      context.moveTo(shift, side)
      context.lineTo(shift + side, 0)
      if (!both) continue
      context.moveTo(shift, 0)
      context.lineTo(shift + side, side)
    }
    context.stroke()
  })
}

/** What lies between two cells: a hairline of plate around each cell and a hairline frame, corners rounded a little. */
function gridTile(
  brush: CanvasRenderingContext2D,
  { cell, ratio, theme }: MaskDrawing,
): CanvasPattern | null {
  const { plate, line } = palettes[theme]
  const gap = Math.max(1, Math.round(ratio / 2))
  const radius = Math.min(3 * ratio, cell / 8)
  return tile(brush, cell, (context) => {
    context.fillStyle = plate
    context.beginPath()
    context.rect(0, 0, cell, cell)
    context.roundRect(gap, gap, cell - 2 * gap, cell - 2 * gap, radius)
    context.fill('evenodd')
    context.strokeStyle = line
    context.lineWidth = Math.max(1, ratio / 2)
    const inset = gap + context.lineWidth / 2
    context.beginPath()
    context.roundRect(inset, inset, cell - 2 * inset, cell - 2 * inset, radius)
    context.stroke()
  })
}

function tracePath(brush: CanvasRenderingContext2D, runs: readonly Run[], cell: number): void {
  brush.beginPath()
  for (const [row, column, length] of runs) brush.rect(column * cell, row * cell, length * cell, cell)
}

/**
 * Draws the layer above the cells: hairlines between them and, where `opacity` (count × count) says so, the mask —
 * plate with a fine diagonal hatch. Forbidden cells keep no trace of the colour below, so "may not" never reads as "little".
 */
export function drawMask(canvas: HTMLCanvasElement, opacity: Float32Array, drawing: MaskDrawing): void {
  const { count, cell, theme, spaced, gridded, forbiddenRows, drift } = drawing
  const side = count * cell
  const brush = canvas.getContext('2d')
  if (!brush) return
  if (canvas.width !== side || canvas.height !== side) {
    // It is clear then. What is drawn on the way to paper is printed stroke by stroke, and paper knows no clearing: it prints white.
    canvas.width = side
    canvas.height = side
  } else {
    brush.globalAlpha = 1
    brush.resetTransform()
    brush.clearRect(0, 0, side, side)
  }
  const grid = spaced ? gridTile(brush, drawing) : null
  if (grid) {
    brush.fillStyle = grid
    brush.fillRect(0, 0, side, side)
  }
  const single = hatchTile(brush, drawing, false)
  const both = forbiddenRows.length > 0 ? hatchTile(brush, drawing, true) : null
  const dead = new Set(forbiddenRows)
  for (const [value, runs] of runsByOpacity(opacity, count)) {
    brush.globalAlpha = value
    brush.setTransform(1, 0, 0, 1, drift * (1 - value), -drift * (1 - value))
    brush.fillStyle = palettes[theme].plate
    tracePath(brush, runs, cell)
    brush.fill()
    for (const [hatch, some] of [
      [single, runs.filter(([row]) => !dead.has(row))],
      [both, runs.filter(([row]) => dead.has(row))],
    ] as const) {
      if (!hatch || some.length === 0) continue
      brush.fillStyle = hatch
      tracePath(brush, some, cell)
      brush.fill()
    }
    if (grid && gridded) {
      brush.fillStyle = grid
      tracePath(brush, runs, cell)
      brush.fill()
    }
  }
}
