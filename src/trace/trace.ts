import type { Array1, Array2, MaskMatrix } from './arrays.ts'
import type { Tokens } from './tokens.ts'

export type Backend = 'wasm' | 'cpu' | 'webgl' | 'webgpu'

export type ModelKind = 'bert' | 'gpt' | 'elmo'

export interface ModelIdentity {
  readonly id: string
  readonly kind: ModelKind
  readonly origin: 'trained' | 'untrained' | 'loaded'
  /** Number of parameters, tied weights counted once. */
  readonly parameters: number
  /** First 16 hexadecimal digits of the SHA-256 of the weights file; `seed:n` for untrained weights. */
  readonly weightsHash: string
}

export interface Candidate {
  readonly token: string
  readonly id: number
  readonly probability: number
}

export interface HeadTrace {
  /** q·k / √d_head before the mask, [T, T]. */
  readonly scores: Array2
  /** softmax over the allowed keys; exactly 0 where the mask forbids, [T, T]. */
  readonly weights: Array2
  /** [T, d_head] each, when asked for with `include: ['qkv']`. */
  readonly q?: Array2
  readonly k?: Array2
  readonly v?: Array2
}

export interface LayerTrace {
  /** Output of the block, before any final norm, [T, d]. */
  readonly hidden: Array2
  readonly heads: readonly HeadTrace[]
}

/**
 * Everything that one forward pass of a Transformer on one sequence of T tokens leaves behind:
 * the source of every picture, every export and every conformance test. `bothways/trace@1`, docs/sharing.md.
 */
export interface Trace extends Tokens {
  readonly schema: 'bothways/trace@1'
  readonly model: ModelIdentity
  readonly backend: Backend
  /** Wall-clock time of the forward pass, milliseconds. */
  readonly milliseconds: number
  readonly mask: MaskMatrix
  /** Rows of the mask that may look nowhere: their weights are zeros. */
  readonly forbiddenRows: readonly number[]
  /** Input of the first block (BERT: after its LayerNorm), [T, d]. */
  readonly embeddings: Array2
  readonly layers: readonly LayerTrace[]
  /** After the final norm, where the model has one (GPT-2), [T, d]. */
  readonly finalHidden?: Array2
  /** [T, V], when asked for with `include: ['logits']`. */
  readonly logits?: Array2
  /** The five likeliest tokens: BERT at t; GPT at t predicts t + 1. Empty for a model without such a head. */
  readonly top: readonly (readonly Candidate[])[]
  /** BERT's pooled [CLS], [d], where the checkpoint has a pooler. */
  readonly pooled?: Array1
  readonly nextSentence?: { readonly isNext: number; readonly notNext: number }
}
