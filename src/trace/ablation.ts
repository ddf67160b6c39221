/**
 * What of a block can be switched off: a head, by its number (its output becomes 0 before W^O), all that attention adds
 * to the residual stream, or all that the feed-forward network adds.
 */
export type Part = number | 'attention' | 'feedForward'

/** One part of one block, counted from 0. */
export interface Ablation {
  readonly layer: number
  readonly part: Part
}

/** Every part of L blocks with h heads, block by block: its heads, its attention, its feed-forward network. */
export const everyPart = (layers: number, heads: number): readonly Ablation[] =>
  Array.from({ length: layers }, (_, layer) =>
    [...Array.from({ length: heads }, (_, head) => head), 'attention' as const, 'feedForward' as const].map(
      (part): Ablation => ({ layer, part }),
    ),
  ).flat()

export const isSame = (a: Ablation, b: Ablation): boolean => a.layer === b.layer && a.part === b.part
