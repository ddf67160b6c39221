import type { Cut } from './request.ts'
import type { Trace } from './trace.ts'

/** Probabilities that B follows A (the label 0 of pre-training), and that it does not (1); they sum to 1. */
export interface NextSentence {
  readonly isNext: number
  readonly notNext: number
}

/** What a question about two sentences holds; `window.bothways.nextSentence` takes text and pair. */
export interface NextSentenceRequest {
  readonly model: 'bert' | 'bert-untrained'
  readonly text: string
  readonly pair: string
}

/** The page's own. */
export interface PageNextSentenceRequest extends NextSentenceRequest {
  /**
   * A common bug: the segment ids are passed where the attention mask belongs, so that only tokens of segment 1 may be
   * looked at. The embeddings still get the right segments.
   */
  readonly segmentsAsMask: boolean
}

export interface PageNextSentenceAnswer {
  readonly nextSentence: NextSentence
  readonly trace: Trace
  readonly cut?: Cut
}
