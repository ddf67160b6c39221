/** BERT: Devlin et al. 2019, "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding". */
import { add, slice, softmax, type Tensor, type Tensor2D, type Tensor3D, tanh } from '@tensorflow/tfjs-core'
import type { Ablation } from '../trace/ablation.ts'
import type { TransformerConfig } from '../trace/config.ts'
import type { ModelInput } from '../trace/input.ts'
import type { Dense } from '../trace/parameters.ts'
import { type BlockStates, blocks } from './block.ts'
import type { EmbeddingSummands } from './embedding.ts'
import { activate, dense, layerNorm, lookUp } from './operations.ts'
import type { BertWeights } from './weights.ts'

/** What one forward pass leaves behind; a head that the checkpoint lacks is absent. */
export interface BertStates {
  /** [T, d], after the embedding's LayerNorm. */
  readonly embeddings: Tensor2D
  /** What they are made of. */
  readonly summands: EmbeddingSummands
  readonly layers: readonly BlockStates[]
  /** For the token at t itself, [T, V]. */
  readonly logits?: Tensor2D
  /** [1, d] */
  readonly pooled?: Tensor2D
  /** Probabilities that B follows A, and that it does not, [1, 2]. */
  readonly nextSentence?: Tensor2D
}

/** The three id lists of a framed input, [T] each, every id within its table: nothing is checked here. */
type Ids = Pick<ModelInput, 'ids' | 'segmentIds' | 'positionIds'>

/** Token + segment + position, then LayerNorm (figure 2): ids [T] → [T, d] each. */
function embed(
  { tokens, segments, positions, norm }: BertWeights['embeddings'],
  { ids, segmentIds, positionIds }: Ids,
  epsilon: number,
) {
  const token = lookUp(tokens, ids) // (V, d)[T] → (T, d)
  const segment = lookUp(segments, segmentIds) // (S, d)[T] → (T, d)
  const position = lookUp(positions, positionIds) // (P, d)[T] → (T, d)
  const sum = add<Tensor2D>(add(token, segment), position) // (T, d)
  return { embeddings: layerNorm(sum, norm, epsilon), summands: { token, segment, position, sum } } // (T, d)
}

/** The masked-LM head: a transform, then the token table again (task #1 of 3.1): hidden [T, d] → logits [T, V]. */
export function maskedLogits(
  hidden: Tensor2D,
  weights: BertWeights,
  config: TransformerConfig,
): Tensor2D | undefined {
  const { maskedHead, decoder } = weights
  if (!maskedHead || !decoder) return undefined
  const transformed = activate(dense(hidden, maskedHead.transform), config.activation) // (T, d) × (d, d) → (T, d)
  const normalized = layerNorm(transformed, maskedHead.norm, config.epsilon) // (T, d)
  return dense(normalized, { kernel: decoder, bias: maskedHead.bias }) // (T, d) × (d, V) + (V) → (T, V)
}

/** tanh(W h + b) of the state of [CLS], which stands for the whole input (Devlin et al. 2019, 3): hidden [T, d] → [1, d]. */
function pool(hidden: Tensor2D, classToken: number, pooler: Dense<Tensor>): Tensor2D {
  const state = slice(hidden, [classToken, 0], [1, -1]) // (T, d) → (1, d)
  return tanh(dense(state, pooler)) // (1, d) × (d, d) → (1, d)
}

/**
 * One forward pass on one sequence.
 *
 * @param classToken where [CLS] stands: 0, unless there is padding on the left
 * @param mask bool [h, T, T], true = may look
 * @param off what is switched off
 */
export function bert(
  weights: BertWeights,
  config: TransformerConfig,
  input: Ids,
  classToken: number,
  mask: Tensor3D,
  off: readonly Ablation[] = [],
): BertStates {
  const { embeddings, summands } = embed(weights.embeddings, input, config.epsilon) // (T) → (T, d)
  const layers = blocks(embeddings, mask, weights.blocks, config, off) // (T, d) → L × (T, d)
  const last = layers.at(-1)?.hidden ?? embeddings // (T, d)
  const logits = maskedLogits(last, weights, config) // (T, d) → (T, V)
  const pooled = weights.pooler && pool(last, classToken, weights.pooler) // (T, d) → (1, d)
  const nextSentence = pooled && weights.nextSentence && softmax(dense(pooled, weights.nextSentence)) // (1, d) × (d, 2) → (1, 2)
  return {
    embeddings,
    summands,
    layers,
    ...(logits && { logits }),
    ...(pooled && { pooled }),
    ...(nextSentence && { nextSentence }),
  }
}
