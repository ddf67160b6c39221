import { scaleLinear } from 'd3'

/** Which of a few kinds a point is of, told by its shape and its colour; null: of none. */
export type PointGroup = 0 | 1 | 2 | null

export interface ScatterPoint {
  readonly x: number
  readonly y: number
  readonly group: PointGroup
  /** Short enough to stand beside the point. */
  readonly label: string
}

/** The picture's own units; it is drawn as wide as its place. */
export const scatterSize = { width: 340, height: 272, left: 12, right: 12, top: 22, bottom: 30 } as const

/** Points nearer than this are drawn as one heap, units. */
const heapDistance = 1.5

/** Labels nearer than this across and down would lie on one another, units. */
const labelRoom = [20, 11] as const

/** A point where it is drawn. */
export interface PlacedPoint extends ScatterPoint {
  readonly at: readonly [x: number, y: number]
  /** Indices of all points that are drawn at this place, this one included. */
  readonly heap: readonly number[]
  /** Is there room for its label? */
  readonly labelled: boolean
}

export interface ScatterLayout {
  readonly points: readonly PlacedPoint[]
  /** Where 0 lies. */
  readonly origin: readonly [x: number, y: number]
  /** A round length along both axes and its units, to tell the scale by; null where all points are one. */
  readonly bar: { readonly length: number; readonly units: number } | null
}

/** Places points with one scale for both axes, so that distances can be compared, and 0 in the middle of their extent. */
export function layoutScatter(points: readonly ScatterPoint[]): ScatterLayout {
  const { width, height, left, right, top, bottom } = scatterSize
  const [w, h] = [width - left - right, height - top - bottom]
  const extent = (values: readonly number[]) => [Math.min(0, ...values), Math.max(0, ...values)] as const
  const [x0, x1] = extent(points.map(({ x }) => x))
  const [y0, y1] = extent(points.map(({ y }) => y))
  const still = x1 - x0 === 0 && y1 - y0 === 0
  // Room for half a symbol and a label at the edges.
  const scale = still ? 1 : Math.min((w - 48) / (x1 - x0 || 1e-12), (h - 32) / (y1 - y0 || 1e-12))
  const middle: readonly [number, number] = [(x0 + x1) / 2, (y0 + y1) / 2]
  const place = (x: number, y: number): readonly [number, number] => [
    left + w / 2 + (x - middle[0]) * scale,
    top + h / 2 - (y - middle[1]) * scale,
  ]
  const places = points.map(({ x, y }) => place(x, y))
  const near = (a: readonly [number, number], b: readonly [number, number]) =>
    Math.hypot(a[0] - b[0], a[1] - b[1]) < heapDistance
  const unit = scaleLinear()
    .domain([0, w / 3 / scale])
    .ticks(2)
    .at(-1)!
  const written: (readonly [number, number])[] = []
  const hasRoom = (at: readonly [number, number]) => {
    if (
      written.some(([wx, wy]) => Math.abs(wx - at[0]) < labelRoom[0] && Math.abs(wy - at[1]) < labelRoom[1])
    )
      return false
    written.push(at)
    return true
  }
  return {
    points: points.map((point, n) => ({
      ...point,
      at: places[n]!,
      heap: places.flatMap((other, m) => (near(other, places[n]!) ? [m] : [])),
      labelled: hasRoom(places[n]!),
    })),
    origin: place(0, 0),
    bar: still ? null : { length: unit, units: unit * scale },
  }
}

/** The point nearest to a place, if one is within reach; of a heap the first. */
export function nearestPoint({ points }: ScatterLayout, x: number, y: number, reach: number): number | null {
  let best: number | null = null
  let least = reach
  for (const [n, { at }] of points.entries()) {
    const distance = Math.hypot(at[0] - x, at[1] - y)
    if (distance < least) {
      least = distance
      best = n
    }
  }
  return best
}
