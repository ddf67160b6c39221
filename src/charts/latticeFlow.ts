import type { Array2, MaskMatrix } from '../trace/arrays.ts'
import { mayLook } from '../trace/measure.ts'
import type { Reachable } from '../trace/reachable.ts'
import type { LatticeCell } from './latticeLayout.ts'

/** How far the states moved, and which of them could. */
export interface LatticePart {
  /** [layers, T] */
  readonly moved: Array2
  readonly reachable: Reachable
}

/** From which states a state is computed. */
export type Sources = (state: LatticeCell) => readonly LatticeCell[]

/** By attention from the places of the layer below that the mask allows, and by the residual connection from its own. */
export const attentionSources =
  (mask: MaskMatrix): Sources =>
  ({ layer, token }) =>
    layer === 0
      ? []
      : Array.from({ length: mask.shape[1] }, (_, column) => column)
          .filter((column) => column === token || mayLook(mask, token, column))
          .map((column) => ({ layer: layer - 1, token: column }))

/** From the layer below, and from the LSTM's own state at the place that it read before. */
export const recurrentSources =
  (direction: 'forward' | 'backward' | 'joined', count: number): Sources =>
  ({ layer, token }) => {
    if (layer === 0) return []
    const sources = [{ layer: layer - 1, token }]
    if (direction !== 'backward' && token > 0) sources.push({ layer, token: token - 1 })
    if (direction !== 'forward' && token < count - 1) sources.push({ layer, token: token + 1 })
    return sources
  }

/** More lines than this are a grey cloud, and slow. */
const mostLines = 3000

/** Every line between states; null when they are too many to be told apart. */
export function allLines(
  sources: Sources,
  layers: number,
  count: number,
): readonly (readonly [from: LatticeCell, to: LatticeCell])[] | null {
  const lines: [LatticeCell, LatticeCell][] = []
  for (let layer = 1; layer < layers; layer++) {
    for (let token = 0; token < count; token++) {
      const to = { layer, token }
      for (const from of sources(to)) lines.push([from, to])
      if (lines.length > mostLines) return null
    }
  }
  return lines
}

/** Did a state move at all, in any of its parts? */
export const hasMoved = (parts: readonly LatticePart[], { layer, token }: LatticeCell): boolean =>
  parts.some(({ moved }) => moved.data[layer * moved.shape[1] + token] !== 0)
