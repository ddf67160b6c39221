/**
 * GPT: Radford et al. 2018, "Improving Language Understanding by Generative Pre-Training" (post-LN, as the twin),
 * and Radford et al. 2019, "Language Models are Unsupervised Multitask Learners" (GPT-2: pre-LN and a final norm).
 */
import { add, matMul, type Tensor2D, type Tensor3D } from '@tensorflow/tfjs-core'
import type { Ablation } from '../trace/ablation.ts'
import type { TransformerConfig } from '../trace/config.ts'
import type { ModelInput } from '../trace/input.ts'
import { type BlockStates, blocks } from './block.ts'
import type { EmbeddingSummands } from './embedding.ts'
import { layerNorm, lookUp } from './operations.ts'
import type { GptWeights } from './weights.ts'

/** What one forward pass leaves behind; what the checkpoint lacks is absent. */
export interface GptStates {
  /** [T, d] */
  readonly embeddings: Tensor2D
  /** What they are made of. */
  readonly summands: EmbeddingSummands
  readonly layers: readonly BlockStates[]
  /** After the final norm, where the model has one (GPT-2), [T, d]. */
  readonly finalHidden?: Tensor2D
  /** At t for the token at t + 1, [T, V]. */
  readonly logits?: Tensor2D
}

/** h₀ = U W_e + W_p (Radford et al. 2018, equation 2), with ids and positionIds [T] for U → [T, d] each. */
export function embed(
  { tokens, positions }: GptWeights['embeddings'],
  { ids, positionIds }: Pick<ModelInput, 'ids' | 'positionIds'>,
) {
  const token = lookUp(tokens, ids) // (V, d)[T] → (T, d)
  const position = lookUp(positions, positionIds) // (P, d)[T] → (T, d)
  const sum = add<Tensor2D>(token, position) // (T, d)
  return { embeddings: sum, summands: { token, position, sum } }
}

/** The final norm, where there is one, then the token table again: hidden [T, d] → logits [T, V]. */
export function nextLogits(hidden: Tensor2D, weights: GptWeights, config: TransformerConfig) {
  const finalHidden = weights.finalNorm && layerNorm(hidden, weights.finalNorm, config.epsilon) // (T, d)
  const logits = weights.decoder && matMul<Tensor2D>(finalHidden ?? hidden, weights.decoder) // (T, d) × (d, V) → (T, V)
  return { ...(finalHidden && { finalHidden }), ...(logits && { logits }) }
}

/**
 * One forward pass on one sequence. Nothing here looks ahead or does not: that is the mask's business.
 *
 * @param input ids and positionIds [T], every id within its table: nothing is checked here
 * @param mask bool [h, T, T], true = may look
 * @param off what is switched off
 */
export function gpt(
  weights: GptWeights,
  config: TransformerConfig,
  input: Pick<ModelInput, 'ids' | 'positionIds'>,
  mask: Tensor3D,
  off: readonly Ablation[] = [],
): GptStates {
  const { embeddings, summands } = embed(weights.embeddings, input) // (T) → (T, d)
  const layers = blocks(embeddings, mask, weights.blocks, config, off) // (T, d) → L × (T, d)
  const last = layers.at(-1)?.hidden ?? embeddings // (T, d)
  return { embeddings, summands, layers, ...nextLogits(last, weights, config) }
}
