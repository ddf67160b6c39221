import type { Tokens } from './tokens.ts'
import type { Backend, Candidate, ModelIdentity } from './trace.ts'

/** Asks for a sentence as pre-training sees it. */
export interface CorruptionRequest {
  readonly model: 'bert' | 'bert-untrained'
  readonly text: string
  readonly pair?: string
  /** Share of the word pieces that is chosen, per cent. */
  readonly percent: number
  readonly seed: number
}

/** A chosen place: what became of the piece there, and what BERT answers. */
export interface ChosenPlace {
  readonly at: number
  readonly fate: 'masked' | 'random' | 'kept'
  /** What stands there as BERT sees it. */
  readonly seen: string
  /** The piece to be found, its probability, and the loss there, −ln p, in nats. */
  readonly target: string
  readonly probability: number
  readonly loss: number
  /** 1 = likeliest. */
  readonly rank: number
  readonly top: readonly Candidate[]
}

/** One lesson of a language model: after having read `from`, say `target`; both count pieces, −1 and their number are the boundaries. */
export interface Lesson {
  readonly from: number
  readonly target: number
}

export interface CorruptionAnswer {
  readonly model: ModelIdentity
  readonly backend: Backend
  readonly milliseconds: number
  /** The sentence before. */
  readonly input: Tokens
  /** How many word pieces there were to choose from. */
  readonly words: number
  /** What the sentence teaches GPT and ELMo's forward half, and ELMo's backward half. */
  readonly lessons: { readonly nextToken: readonly Lesson[]; readonly previousToken: readonly Lesson[] }
  /** The chosen places, in the order of the text. */
  readonly places: readonly ChosenPlace[]
  /** Mean of their losses, nats; null where none is chosen. */
  readonly loss: number | null
}
