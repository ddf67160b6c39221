import type { Cut } from './request.ts'
import type { Sampling } from './sampling.ts'
import type { Backend, Candidate, ModelIdentity } from './trace.ts'

/** What `window.bothways.generate` takes (docs/sharing.md). */
export interface GenerateRequest extends Sampling {
  readonly text: string
  /** How many tokens to write at most. */
  readonly tokens: number
  /** Keep keys and values of what was read. Default: true. It changes the time, not the words. */
  readonly cache?: boolean
}

/** The models that were trained to say what comes next. */
export type WriterId = 'gpt' | 'gpt-untrained' | 'elmo' | 'elmo-untrained'

/** One step of writing: what is there, and how to go on. */
export interface NextTokenRequest extends Sampling {
  readonly model: WriterId
  /** What the learner typed; a text that is too long is cut. */
  readonly text: string
  readonly pair?: string
  /** Ids of what was written behind it. */
  readonly written: readonly number[]
  /** Of GPT's keys and values; ELMo has none. */
  readonly cache: boolean
  /** The token that ends a text is not drawn either. Default: false. */
  readonly endless?: boolean
}

/** A token on its way from logit to draw. */
export interface RatedToken {
  readonly token: string
  readonly id: number
  /** From 0, the likeliest. */
  readonly rank: number
  readonly logit: number
  /** logit ÷ temperature; at temperature 0 the logit. */
  readonly divided: number
  /** softmax of the divided logits before any cut. */
  readonly uncut: number
  /** What took it out; null for what may be drawn. */
  readonly cut: 'topK' | 'topP' | null
  /** What it is drawn with; 0 for what was cut. */
  readonly probability: number
  /** Where its part of [0, 1) begins when the probabilities lie side by side. */
  readonly from: number
}

/** What one step leaves behind. */
export interface NextToken {
  readonly model: ModelIdentity
  readonly backend: Backend
  /** Time of the pass, milliseconds, without the choosing. */
  readonly milliseconds: number
  /** How many tokens the model knew already by their keys and values. */
  readonly remembered: number
  /** What it went on from: the text's tokens as the model reads them, then the written ones. */
  readonly tokens: readonly string[]
  readonly ids: readonly number[]
  /** How many of these were typed, or stand for an empty text. */
  readonly typed: number
  /** The most tokens that fit. */
  readonly limit: number
  /** The likeliest, and the drawn one if it is not among them. */
  readonly candidates: readonly RatedToken[]
  /** How many tokens may be drawn at all, are left by top-k, and by top-p after it. */
  readonly counts: { readonly all: number; readonly topK: number; readonly topP: number }
  /** Uniform in [0, 1); null when the likeliest is taken. */
  readonly drawnNumber: number | null
  readonly drawn: Candidate
  /** The token that ends a text; null where the vocabulary has none. */
  readonly endId: number | null
  readonly cut?: Cut
}
