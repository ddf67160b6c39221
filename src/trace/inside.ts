import type { Ablation } from './ablation.ts'
import type { Array2 } from './arrays.ts'
import type { TransformerConfig } from './config.ts'
import type { PageRequest, TransformerId } from './request.ts'
import type { Tokens } from './tokens.ts'
import type { Backend, Candidate, ModelIdentity } from './trace.ts'

/** A pass to look into, and the token that is looked at. */
export interface InsideRequest extends PageRequest {
  /** A token, counted from 0; beyond the text, its last. */
  readonly at: number
  /** [MASK] stands in the place of that token, so that it has to be guessed. GPT, which never reads what it predicts, ignores it. */
  readonly covered?: boolean
}

/** What was read, by whom, on what. */
interface Looked extends Tokens {
  readonly model: ModelIdentity
  readonly backend: Backend
  readonly config: TransformerConfig
  /** The token that is looked at, within the text. */
  readonly at: number
}

export interface BlockRequest extends InsideRequest {
  /** A block, counted from 0; beyond the model, its last. */
  readonly layer: number
}

/** One head at one query: [T] scores and weights of all keys, [T, d_head] values, and their weighted sum [d_head]. */
export interface HeadSteps {
  readonly scores: Float32Array
  readonly weights: Float32Array
  readonly values: Array2
  readonly output: Float32Array
}

/** Every vector on one token's way through one block, [d] unless said otherwise; as the pass itself computed them. */
export interface BlockTrace extends Looked {
  readonly layer: number
  /** What the embedding is summed from, and what the first block reads. */
  readonly embedding: {
    readonly token: Float32Array
    readonly segment?: Float32Array
    readonly position: Float32Array
    readonly sum: Float32Array
    readonly output: Float32Array
  }
  readonly input: Float32Array
  /** What attention reads: the input, or in a pre-LN block its LayerNorm. */
  readonly attentionInput: Float32Array
  /** Heads side by side. */
  readonly q: Float32Array
  readonly k: Float32Array
  readonly v: Float32Array
  readonly heads: readonly HeadSteps[]
  /** The heads' outputs side by side. */
  readonly joined: Float32Array
  /** joined · W^O + b */
  readonly attentionOutput: Float32Array
  readonly attentionSum: Float32Array
  readonly feedForwardInput: Float32Array
  /** [f] */
  readonly inner: Float32Array
  /** [f] */
  readonly activated: Float32Array
  readonly feedForwardOutput: Float32Array
  readonly feedForwardSum: Float32Array
  readonly output: Float32Array
}

/** The learned position vectors of a model, one a row: [P, d]. */
export interface Positions {
  readonly model: ModelIdentity
  readonly table: Array2
}

export interface PositionsRequest {
  readonly model: TransformerId
}

/** Where a token stands among all V: its rank, the likeliest being 1, and its probability. */
export interface Standing {
  readonly rank: number
  readonly probability: number
}

/** What one layer's states would say, read by the model's own head; for each of T tokens. */
export interface LensLayer {
  readonly top: readonly (readonly Candidate[])[]
  /** Of the token that the last layer finds likeliest. */
  readonly final: readonly Standing[]
  /** Of the token that stands there (BERT) or comes next (GPT); null where none does. */
  readonly actual: readonly (Standing | null)[]
}

/** The logit lens: the embedding first, then each block. Empty for a model without a token head. */
export interface LensTrace extends Looked {
  readonly layers: readonly LensLayer[]
}

export interface AblationRequest extends InsideRequest {
  readonly off: readonly Ablation[]
}

/** What a model says at one token with some parts switched off. */
export interface AblationTrace extends Looked {
  readonly off: readonly Ablation[]
  /** The token that stands there (BERT) or comes next (GPT); null where none does. */
  readonly actual: { readonly id: number; readonly token: string } | null
  /** The ten likeliest. */
  readonly top: readonly Candidate[]
  /** ln p of every token, [V]. */
  readonly logProbabilities: Float32Array
  /** How each head of each block looks from that token, [T] each. */
  readonly weights: readonly (readonly Float32Array[])[]
}
