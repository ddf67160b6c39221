/** Multi-head self-attention: Vaswani et al. 2017, "Attention Is All You Need", 3.2. */
import {
  matMul,
  mul,
  reshape,
  split,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
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
  /** The heads' mixtures of values, joined and projected by W^O, [T, d]. */
  readonly output: Tensor2D
}

/**
 * softmax(mask(Q Kᵀ / √d_head)) V in each head, then W^O.
 *
 * The mask is an argument, not part of the layer: it is all that distinguishes BERT's attention from GPT's.
 * A forbidden key adds 0 · v, which is nothing as long as v is finite; files with other numbers are refused when read.
 *
 * @param x [T, d]
 * @param mask bool [h, T, T], the same in every head: true where query row i may look at key column j
 */
export function attention(
  x: Tensor2D,
  mask: Tensor3D,
  parameters: BlockParameters<Tensor>['attention'],
): Attention {
  const [T, d] = x.shape
  const [h] = mask.shape
  const projected = dense(x, parameters.input) // (T, d) × (d, 3d) → (T, 3d)
  const heads = transpose(reshape(projected, [T, 3 * h, d / h]), [1, 0, 2]) // (T, 3d) → (T, 3h, d/h) → (3h, T, d/h)
  const [q, k, v] = split(heads, 3) as [Tensor3D, Tensor3D, Tensor3D] // (3h, T, d/h) → 3 × (h, T, d/h)

  const similarity = matMul<Tensor3D>(q, k, false, true) // (h, T, d/h) × (h, d/h, T) → (h, T, T)
  const scores = mul<Tensor3D>(similarity, 1 / Math.sqrt(d / h)) // (h, T, T)
  const weights = maskedSoftmax(scores, mask) // (h, T, T)
  const mixed = matMul<Tensor3D>(weights, v) // (h, T, T) × (h, T, d/h) → (h, T, d/h)

  const joined = reshape(transpose(mixed, [1, 0, 2]), [T, d]) // (h, T, d/h) → (T, h, d/h) → (T, d)
  const output = dense(joined as Tensor2D, parameters.output) // (T, d) × (d, d) → (T, d)
  return { q, k, v, scores, weights, output }
}
