import type { ModelId } from './request.ts'
import type { Backend, Candidate, ModelIdentity, Trace } from './trace.ts'

/**
 * How each model answers what stands at a place. BERT `masked`: the place hidden by [MASK], both sides read. GPT `left`: from
 * the tokens before it; `rescore`: its likeliest candidates, shared out by the likelihood of the whole text with each of
 * them. ELMo `forward`, `backward`, and their `product`, renormalised.
 */
export const methodsOf = {
  bert: ['masked'],
  gpt: ['left', 'rescore'],
  elmo: ['forward', 'backward', 'product'],
} as const
export type Method = (typeof methodsOf)[keyof typeof methodsOf][number]

/** What `window.bothways.predict` takes (docs/sharing.md). */
export interface PredictRequest {
  readonly model: ModelId
  readonly text: string
  readonly pair?: string
  /** An index into the model's Trace; default: its first [MASK]. */
  readonly at?: number
  /** Default: `masked`, `left`, `product`. */
  readonly method?: Method
  /** How many of the likeliest; default 5. */
  readonly top?: number
  /** The whole vocabulary. */
  readonly all?: boolean
}

/** The page's own question about hidden words; a text that is too long is cut. */
export interface GapRequest {
  readonly model: ModelId
  readonly text: string
  readonly pair?: string
  /**
   * Pieces that are hidden, counted from 0 over both texts without special tokens, so that they are the same for all models.
   * BERT fills all of them at once; GPT and ELMo the first, and read the others as they stand.
   */
  readonly pieces: readonly number[]
  /** All of one model. */
  readonly methods: readonly Method[]
  /** BERT: leave out what stands after the first of `pieces`. */
  readonly cut?: boolean
}

/** What a model says of one place. */
export interface PlacePrediction {
  /** The place as the model counts it, and as the page does (see GapRequest). */
  readonly at: number
  readonly piece: number
  /** What stands there in the text: [MASK], where the reader typed a gap. */
  readonly stood: { readonly token: string; readonly id: number }
  /** The likeliest, likeliest first. */
  readonly top: readonly Candidate[]
  /** Of every token of the vocabulary, by id; they sum to 1. */
  readonly probabilities: Float32Array
}

export interface MethodAnswer {
  readonly method: Method
  /** Those of the hidden pieces that the model's text has. */
  readonly places: readonly PlacePrediction[]
}

export interface GapAnswer {
  readonly model: ModelIdentity
  readonly backend: Backend
  readonly methods: readonly MethodAnswer[]
  /** How many sequences the model had to read for this, and the time they took, milliseconds. */
  readonly sequences: number
  readonly milliseconds: number
  /** BERT's run with the places hidden. */
  readonly trace?: Trace
}

/** A step of GPT's re-scoring: a short job, so that a newer sentence need not wait for the whole of it. */
export interface RescoreRequest {
  readonly model: 'gpt' | 'gpt-untrained'
  readonly text: string
  readonly pair?: string
  /** As in GapRequest. */
  readonly piece: number
  /** What the steps before have answered; at first nothing. */
  readonly scored: readonly number[]
}

export interface RescoreAnswer {
  readonly model: ModelIdentity
  /** ln p of the text from the gap on, with each of the first candidates in it. */
  readonly scored: readonly number[]
  /** When all are scored; null as long as there are more, or where the text has no such piece. */
  readonly place: PlacePrediction | null
  readonly milliseconds: number
}
