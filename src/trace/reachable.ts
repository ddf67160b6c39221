import type { Array2, MaskMatrix } from './arrays.ts'
import { mayLook } from './measure.ts'

/** Whether each state of each layer can depend on one token at all: [layers, T], row 0 the embedding. */
export interface Reachable {
  readonly shape: readonly [number, number]
  /** 1 = it can. */
  readonly data: Uint8Array
}

/**
 * Which states can depend on a token by construction: through a residual connection a state goes on with its own place, and
 * by attention it takes from every place of the layer below that its row of the mask allows.
 *
 * @param mask [T, T]
 * @param layers blocks, the embedding not counted
 */
export function reachableUnder(mask: MaskMatrix, position: number, layers: number): Reachable {
  const [T] = mask.shape
  const data = new Uint8Array((layers + 1) * T)
  data[position] = 1
  for (let layer = 1; layer <= layers; layer++) {
    const below = data.subarray((layer - 1) * T, layer * T)
    for (let row = 0; row < T; row++) {
      let reached = below[row] === 1
      for (let column = 0; column < T && !reached; column++) {
        reached = below[column] === 1 && mayLook(mask, row, column)
      }
      data[layer * T + row] = reached ? 1 : 0
    }
  }
  return { shape: [layers + 1, T], data }
}

/**
 * The same of ELMo: a forward LSTM carries on to what it reads later, a backward one to what stands before, from the first
 * layer on; side by side, either is enough. Pads are not read.
 *
 * @param real [T], 0 at a pad
 */
export function reachableInElmo(
  direction: 'forward' | 'backward' | 'joined',
  real: readonly (0 | 1)[],
  position: number,
  layers: number,
): Reachable {
  const T = real.length
  const data = new Uint8Array((layers + 1) * T)
  data[position] = 1
  for (let layer = 1; layer <= layers; layer++) {
    for (let t = 0; t < T; t++) {
      const forward = direction !== 'backward' && t >= position
      const backward = direction !== 'forward' && t <= position
      data[layer * T + t] = real[t] === 1 && (forward || backward) ? 1 : 0
    }
  }
  return { shape: [layers + 1, T], data }
}

/** What was measured of one changed token, counted over real tokens. */
export interface Spread {
  /** States of all layers, the embedding among them. */
  readonly states: number
  readonly moved: number
  /** States out of reach by construction, how many of them moved nonetheless, and how far at most: 0 where sums are exact. */
  readonly unreachable: number
  readonly leaked: number
  readonly leak: number
  /** Of every layer, how many places to the left and to the right the farthest moved state lies; null where none moved. */
  readonly widths: readonly ({ readonly left: number; readonly right: number } | null)[]
  /** States above the embedding at places before the changed one, and after it. */
  readonly before: Side
  readonly after: Side
}

interface Side {
  readonly states: number
  readonly moved: number
  /** The largest distance among them. */
  readonly largest: number
}

/**
 * Counts what moved; a distance of anything but exactly 0 counts.
 *
 * @param moved [layers, T]
 */
export function spreadOf(
  moved: Array2,
  reachable: Reachable,
  position: number,
  real: readonly (0 | 1)[],
): Spread {
  const [layers, T] = moved.shape
  const count = { states: 0, moved: 0, unreachable: 0, leaked: 0, leak: 0 }
  const before = { states: 0, moved: 0, largest: 0 }
  const after = { states: 0, moved: 0, largest: 0 }
  const widths = Array.from({ length: layers }, (_, layer) => {
    let left = -1
    let right = -1
    for (let t = 0; t < T; t++) {
      if (!real[t]) continue
      const distance = moved.data[layer * T + t]!
      const movedAtAll = distance !== 0
      count.states += 1
      if (movedAtAll) count.moved += 1
      if (!reachable.data[layer * T + t]) {
        count.unreachable += 1
        if (movedAtAll) count.leaked += 1
        count.leak = Math.max(count.leak, distance)
      }
      if (movedAtAll && t <= position) left = Math.max(left, position - t)
      if (movedAtAll && t >= position) right = Math.max(right, t - position)
      if (layer === 0 || t === position) continue
      const side = t < position ? before : after
      side.states += 1
      if (movedAtAll) side.moved += 1
      side.largest = Math.max(side.largest, distance)
    }
    return left < 0 && right < 0 ? null : { left: Math.max(0, left), right: Math.max(0, right) }
  })
  return { ...count, widths, before, after }
}
