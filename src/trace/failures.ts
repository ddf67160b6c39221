import type { Sampling } from './sampling.ts'
import type { Candidate, ModelIdentity } from './trace.ts'
import type { WriterId } from './writing.ts'

/** BERT is asked for one place behind a text, as when it is made to write. */
export interface FillRequest extends Sampling {
  readonly model: 'bert' | 'bert-untrained'
  readonly text: string
  /** Ids behind the text; null: a place that is not filled, `[MASK]`. */
  readonly written: readonly (number | null)[]
  /** Which of them is asked for; BERT reads `[MASK]` there, whatever stands in it. */
  readonly place: number
  /** How many were drawn before this one: the drawn number is its and the seed's. */
  readonly step: number
}

export interface Fill {
  readonly model: ModelIdentity
  readonly drawn: Candidate
}

/** How likely GPT finds what somebody else wrote. */
export interface LikelihoodRequest {
  readonly model: 'gpt'
  readonly text: string
  readonly written: readonly number[]
}

export interface Likelihood {
  /** Mean of ln p over the written tokens, nats; null where there is none. */
  readonly mean: number | null
}

/** Which word is asked for, and what the model is given for it. */
export type GuessWay =
  /** The next word, from those before it; BERT reads [MASK] behind them. */
  | 'forward'
  /** The word before, from those after it, as only ELMo's backward half was trained to do. */
  | 'backward'
  /** The word before, from those after it in reversed order: all that a model can be given that reads one way. */
  | 'reversed'

export interface GuessesRequest {
  readonly model: WriterId | FillRequest['model']
  readonly text: string
  /** GPT: forward or reversed; ELMo: forward or backward; BERT: forward. */
  readonly way: GuessWay
}

/** What stood at one place, and what was expected there. */
export interface Guess {
  readonly token: string
  readonly id: number
  /** From 0, the likeliest. */
  readonly rank: number
  readonly probability: number
  readonly best: Candidate
}

/** BERT reads the beginning of the text anew for each place, and no more often than this. */
export const bertPlaces = 32

export interface Guesses {
  readonly model: ModelIdentity
  /** Number of token ids: by chance one of them is right. */
  readonly vocabulary: number
  /** In the order of the text; BERT is asked for the first `bertPlaces` only. */
  readonly places: readonly Guess[]
}
