import { type AxisLabel, labelWidth } from '../../../charts/axisLabel.ts'
import { type Architecture, boundaryOf, joinedLevel, topLevel, type Unit } from './architecture.ts'
import { type Column, columnsOf } from './columns.ts'
import { type Flow, flowsInto, type Real } from './flow.ts'

/** All in 1/16 rem. */
const GUTTER = 20
const STACK_GAP = 16
/** Right of the last unit, for what goes round it. */
const MARGIN = 5
const WIDEST_PITCH = 84
const WIDEST_BOX = 58
const TALLEST_BOX = 28
const BOX_GAP = 5
/** Height of all layers together, and the least and the most of one. */
const LAYERS_HEIGHT = 340
const LOWEST_ROW = 38
const TALLEST_ROW = 74
const TOP = 8
const TOKEN_GAP = 10
const FONT = 12
const SEGMENTS_HEIGHT = 22
/** A gap takes this share of a token's column. */
const GAP_SHARE = 0.6
/** Longest token under a diagram, em; longer ones end in an ellipsis. */
export const LONGEST_TOKEN = 7
/** Below this pitch no more columns are put in: a box holds one letter. For a finger it is wider. 1/16 rem. */
export const NARROWEST_PITCH = 16.5
export const FINGER_PITCH = 22

/** Tokens under a diagram lean by this angle when they would touch. */
export const SLANT = 50
const sine = Math.sin((SLANT * Math.PI) / 180)

export interface DiagramRequest {
  readonly architecture: Architecture
  readonly tokens: readonly AxisLabel[]
  readonly real: Real
  /** Segment of each token, [T], where the model has segments. */
  readonly segments?: readonly number[]
  readonly isShown: (at: number) => boolean
  /** CSS pixels. */
  readonly width: number
  /** CSS pixels in 1/16 rem. */
  readonly unit: number
  /** How long the leaning tokens are, em, here or in a diagram beside this one: embeddings stand level. 0: they do not lean. */
  readonly lean: number
  /** Room is left for segments, here or in a diagram beside this one. */
  readonly hasSegments: boolean
}

/** A request before it is known whether its tokens lean. */
export type Upright = Omit<DiagramRequest, 'lean' | 'hasSegments'>

interface Spot {
  readonly column: Column
  readonly x: number
}

/** Where everything of a diagram lies, CSS pixels. */
export interface DiagramLayout {
  readonly request: DiagramRequest
  readonly width: number
  readonly height: number
  readonly boxWidth: number
  readonly boxHeight: number
  readonly fontSize: number
  /** Left to right, a list a stack. */
  readonly spots: readonly (readonly Spot[])[]
  readonly y: (level: number) => number
  /** Where the segments are told apart; below the tokens. */
  readonly segmentsTop: number
  /** Top of the tokens. */
  readonly tokensTop: number
  /** Middle of what joins two stacks. */
  readonly middle: number
}

const weightOf = (column: Column): number => (column.kind === 'gap' ? GAP_SHARE : 1)

/** How many columns of tokens, `pitch` apart, a diagram of this width has room for, in each of its stacks. */
export function roomFor(
  { stacks }: Pick<Architecture, 'stacks'>,
  { width, unit }: Pick<DiagramRequest, 'width' | 'unit'>,
  pitch: number,
): number {
  const room = (width - (GUTTER + MARGIN + (stacks.length - 1) * STACK_GAP) * unit) / stacks.length
  return Math.max(3, Math.floor(room / (pitch * unit)))
}

/** Columns of each stack, and the width of one of them. */
function columnsAndPitch({ architecture, tokens, isShown, width, unit }: Upright) {
  const { stacks } = architecture
  const gutter = GUTTER * unit
  const between = STACK_GAP * unit
  const stackWidth = (width - gutter - MARGIN * unit - (stacks.length - 1) * between) / stacks.length
  const columns = stacks.map((way) => {
    const shown = columnsOf(0, tokens.length, isShown)
    if (architecture.unit === 'block') return shown
    const boundary: Column = { kind: 'token', at: boundaryOf(way, tokens.length) }
    return way === 'backward' ? [...shown, boundary] : [boundary, ...shown]
  })
  const weights = columns.map((list) => list.reduce((sum, column) => sum + weightOf(column), 0))
  const pitch = Math.min(WIDEST_PITCH * unit, stackWidth / Math.max(1, ...weights))
  return { columns, weights, pitch, gutter, between, stackWidth }
}

/** How long the tokens under this diagram are, em, if they would touch when they do not lean; else 0. */
export function leanOf(request: Upright): number {
  const { tokens, isShown, unit } = request
  const { pitch } = columnsAndPitch(request)
  const longest = tokens.reduce(
    (most, { label }, at) => (isShown(at) ? Math.max(most, labelWidth(label)) : most),
    1,
  )
  const fitted = Math.min(LONGEST_TOKEN, longest)
  return fitted * FONT * unit > pitch - 2 * unit ? fitted : 0
}

/** Places every shown unit: tokens along the bottom, layers above them, two stacks side by side. */
export function layoutDiagram(request: DiagramRequest): DiagramLayout {
  const { architecture, width, unit } = request
  const { layers } = architecture
  const { columns, weights, pitch, gutter, between, stackWidth } = columnsAndPitch(request)
  const boxWidth = Math.max(4, Math.min(WIDEST_BOX * unit, pitch - BOX_GAP * unit))
  const row = Math.min(TALLEST_ROW, Math.max(LOWEST_ROW, LAYERS_HEIGHT / (layers + 1))) * unit
  const boxHeight = Math.min(TALLEST_BOX * unit, row * 0.52)
  const spots = columns.map((list, stack) => {
    let x = gutter + stack * (stackWidth + between) + (stackWidth - weights[stack]! * pitch) / 2
    return list.map((column): Spot => {
      const middle = x + (weightOf(column) * pitch) / 2
      x += weightOf(column) * pitch
      return { column, x: middle }
    })
  })
  const fontSize = FONT * unit
  const levels = topLevel(architecture)
  const y = (level: number) => TOP * unit + boxHeight / 2 + (levels - level) * row
  const tokensTop = y(0) + boxHeight / 2 + TOKEN_GAP * unit
  const tokensHeight = fontSize * (request.lean > 0 ? request.lean * sine + 1 : 1.3)
  return {
    request,
    width,
    height: tokensTop + tokensHeight + (request.hasSegments ? SEGMENTS_HEIGHT * unit : 0),
    segmentsTop: tokensTop + tokensHeight,
    boxWidth,
    boxHeight,
    fontSize,
    spots,
    y,
    tokensTop,
    middle: gutter + (width - gutter) / 2,
  }
}

/** Where a unit is drawn: at its own place, or at the gap that hides it. */
export function spotOf({ spots, middle, request }: DiagramLayout, { stack, level, at }: Unit): Spot | null {
  if (level === joinedLevel(request.architecture)) return { column: { kind: 'token', at }, x: middle }
  return (
    spots[stack]?.find(({ column }) =>
      column.kind === 'token' ? column.at === at : column.from <= at && at < column.to,
    ) ?? null
  )
}

/** Everything that is drawn as a box, but for what joins two stacks: that is drawn for one token at a time. */
export function shownUnits({ request, spots }: DiagramLayout): readonly Unit[] {
  const { layers } = request.architecture
  return spots.flatMap((list, stack) =>
    list.flatMap(({ column }) =>
      column.kind === 'gap'
        ? []
        : Array.from({ length: layers + 2 }, (_, level) => ({ stack, level, at: column.at })),
    ),
  )
}

/** Lines as SVG path data; those from or to a gap stand for all tokens that it hides. */
export interface Lines {
  readonly solid: string
  readonly dashed: string
}

/** The lines of some flows, each line once. */
export function linesOf(layout: DiagramLayout, flows: readonly Flow[]): Lines {
  const solid = new Set<string>()
  const dashed = new Set<string>()
  for (const flow of flows) {
    const [from, to] = [spotOf(layout, flow.from), spotOf(layout, flow.to)]
    if (!from || !to) continue
    const hides = from.column.kind === 'gap' || to.column.kind === 'gap'
    ;(hides ? dashed : solid).add(lineOf(layout, flow, from.x, to.x))
  }
  return { solid: [...solid].join(''), dashed: [...dashed].join('') }
}

const round = (value: number): number => Math.round(value * 10) / 10

function lineOf(layout: DiagramLayout, { from, to, link }: Flow, x1: number, x2: number): string {
  const { boxWidth, boxHeight, y, request } = layout
  const half = boxHeight / 2
  const start = y(from.level) - half
  const end = y(to.level) + half
  const point = (x: number, at: number) => `${round(x)} ${round(at)}`
  if (link === 'recurrent') {
    const side = x1 < x2 ? boxWidth / 2 : -boxWidth / 2
    return `M${point(x1 + side, y(to.level))}L${point(x2 - side, y(to.level))}`
  }
  if (link === 'residual' && request.architecture.unit === 'lstm') {
    // Round the unit, back into the line that leaves it.
    const [low, high] = [end + half * 0.7, y(to.level) - half * 1.6]
    const bulge = x1 + boxWidth * 0.86
    return `M${point(x1, low)}C${point(bulge, low)} ${point(bulge, high)} ${point(x1, high)}`
  }
  if (link === 'glue') {
    const bend = (start + end) / 2
    const side = x1 + (x1 < x2 ? boxWidth / 2 : -boxWidth / 2)
    return `M${point(side, start + half)}C${point(side, bend)} ${point(x2, bend)} ${point(x2, end)}`
  }
  return `M${point(x1, start)}L${point(x2, end)}`
}

/** All flows between the units on show, but for those into what joins two stacks. */
export function shownFlows(layout: DiagramLayout): readonly Flow[] {
  const { architecture, real } = layout.request
  return shownUnits(layout).flatMap((unit) => flowsInto(architecture, real, unit))
}
