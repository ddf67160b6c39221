/** Multi-head self-attention: Vaswani et al. 2017, "Attention Is All You Need", 3.2. */
import {
  concat,
  matMul,
  mul,
  reshape,
  split,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  tensor3d,
  transpose,
} from '@tensorflow/tfjs-core'
import type { BlockParameters } from '../trace/parameters.ts'
import { dense, maskedSoftmax } from './operations.ts'

/** What attention leaves behind, for every head at once. */
export interface Attention {
  /** Queries, keys and values, [h, T, d_head] each. */
  readonly q: Tensor3D
  readonly k: Tensor3D
  readonly v: Tensor3D
  /** q·k / √d_head before the mask, [h, T, T]. */
  readonly scores: Tensor3D
  /** softmax of the scores over the allowed keys, exactly 0 elsewhere, [h, T, T]. */
  readonly weights: Tensor3D
  /** The heads' mixtures of values side by side, [T, d]. */
  readonly joined: Tensor2D
  /** The heads' mixtures of values, joined and projected by W^O, [T, d]. */
  readonly output: Tensor2D
}

/** Keys and values of tokens, [h, T, d_head] each: all that a later token needs of an earlier one. */
export type KeysAndValues = Pick<Attention, 'k' | 'v'>

/** Zeros in place of some heads; the others keep every bit, x · 1 being x: mixed [h, T, d_head]. */
function silence(mixed: Tensor3D, headsOff: readonly number[]): Tensor3D {
  const on = Array.from({ length: mixed.shape[0] }, (_, head) => (headsOff.includes(head) ? 0 : 1))
  return mul(mixed, tensor3d(on, [on.length, 1, 1])) // (h, T, d/h) · (h, 1, 1)
}

/**
 * softmax(mask(Q Kᵀ / √d_head)) V in each head, then W^O.
 *
 * The mask is an argument, not part of the layer: it is all that distinguishes BERT's attention from GPT's.
 * A head that is switched off hands zeros to W^O; its scores and weights are what they were.
 *
 * A forbidden key adds 0 · v, which is nothing as long as v is finite; files with other numbers are refused when read.
 *
 * @param x [T, d]
 * @param mask bool [h, T, T], the same in every head: true where query row i may look at key column j
 * @param headsOff numbers of heads; with none, not one operation is added
 * @param past keys and values of P tokens that stand before x: the mask is then [h, T, P + T], and so are scores and
 *   weights; k and v are those of all P + T
 */
export function attention(
  x: Tensor2D,
  mask: Tensor3D,
  parameters: BlockParameters<Tensor>['attention'],
  headsOff: readonly number[] = [],
  past?: KeysAndValues,
): Attention {
  const [T, d] = x.shape
  const [h] = mask.shape
  const projected = dense(x, parameters.input) // (T, d) × (d, 3d) → (T, 3d)
  const heads = transpose(reshape(projected, [T, 3 * h, d / h]), [1, 0, 2]) // (T, 3d) → (T, 3h, d/h) → (3h, T, d/h)
  const [q, ownK, ownV] = split(heads, 3) as [Tensor3D, Tensor3D, Tensor3D] // (3h, T, d/h) → 3 × (h, T, d/h)
  const k = past ? concat([past.k, ownK], 1) : ownK // (h, P, d/h), (h, T, d/h) → (h, P + T, d/h)
  const v = past ? concat([past.v, ownV], 1) : ownV // (h, P, d/h), (h, T, d/h) → (h, P + T, d/h)

  const similarity = matMul<Tensor3D>(q, k, false, true) // (h, T, d/h) × (h, d/h, T) → (h, T, T)
  const scores = mul<Tensor3D>(similarity, 1 / Math.sqrt(d / h)) // (h, T, T)
  const weights = maskedSoftmax(scores, mask) // (h, T, T)
  const mixed = matMul<Tensor3D>(weights, v) // (h, T, T) × (h, T, d/h) → (h, T, d/h)

  const kept = headsOff.length === 0 ? mixed : silence(mixed, headsOff) // (h, T, d/h)
  const joined = reshape(transpose(kept, [1, 0, 2]), [T, d]) as Tensor2D // (h, T, d/h) → (T, h, d/h) → (T, d)
  const output = dense(joined, parameters.output) // (T, d) × (d, d) → (T, d)
  return { q, k, v, scores, weights, joined, output }
}
