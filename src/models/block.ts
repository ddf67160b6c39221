/** The Transformer block of BERT and of GPT: Vaswani et al. 2017, 3.1 and 3.3. */
import { add, type Tensor, type Tensor2D, type Tensor3D } from '@tensorflow/tfjs-core'
import type { TransformerConfig } from '../trace/config.ts'
import type { BlockParameters } from '../trace/parameters.ts'
import { type Attention, attention } from './attention.ts'
import { activate, dense, layerNorm } from './operations.ts'

/** What one block leaves behind: its output and its attention. */
export interface BlockStates {
  /** [T, d] */
  readonly hidden: Tensor2D
  readonly attention: Attention
}

/**
 * Attention and a feed-forward network, each with a residual connection and a LayerNorm: after the sum in the original,
 * in BERT and in GPT-1 (`norm: 'post'`), before the sublayer in GPT-2 (`norm: 'pre'`, Radford et al. 2019, 2.3).
 *
 * @param x [T, d]
 * @param mask bool [h, T, T], true = may look
 */
function block(
  x: Tensor2D,
  mask: Tensor3D,
  parameters: BlockParameters<Tensor>,
  { norm, activation, epsilon }: TransformerConfig,
): BlockStates {
  const feedForward = (y: Tensor2D) => {
    const inner = activate(dense(y, parameters.feedForward.input), activation) // (T, d) × (d, f) → (T, f)
    return dense(inner, parameters.feedForward.output) // (T, f) × (f, d) → (T, d)
  }
  const firstNorm = (y: Tensor2D) => layerNorm(y, parameters.attention.norm, epsilon)
  const secondNorm = (y: Tensor2D) => layerNorm(y, parameters.feedForward.norm, epsilon)

  if (norm === 'pre') {
    const attended = attention(firstNorm(x), mask, parameters.attention)
    const middle = add<Tensor2D>(x, attended.output) // (T, d)
    const hidden = add<Tensor2D>(middle, feedForward(secondNorm(middle))) // (T, d)
    return { hidden, attention: attended }
  }
  const attended = attention(x, mask, parameters.attention)
  const middle = firstNorm(add(x, attended.output)) // (T, d)
  const hidden = secondNorm(add(middle, feedForward(middle))) // (T, d)
  return { hidden, attention: attended }
}

/** The blocks one after the other, each on the output of the one before: x [T, d]. */
export function blocks(
  x: Tensor2D,
  mask: Tensor3D,
  parameters: readonly BlockParameters<Tensor>[],
  config: TransformerConfig,
): BlockStates[] {
  const states: BlockStates[] = []
  let hidden = x
  for (const one of parameters) {
    const state = block(hidden, mask, one, config)
    states.push(state)
    hidden = state.hidden
  }
  return states
}
