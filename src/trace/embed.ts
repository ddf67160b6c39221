import type { Array2 } from './arrays.ts'
import type { ModelId, RunRequest } from './request.ts'
import type { Span } from './tokens.ts'
import type { ModelIdentity } from './trace.ts'

/** What `window.bothways.embed` takes (docs/sharing.md). */
export type EmbedRequest = Omit<RunRequest, 'include'> & {
  /** 0 is `embeddings` of the Trace, k is `layers[k − 1].hidden`. */
  readonly layer: number
}

/** A word where it stands in one sentence. */
export interface WordPlace {
  readonly text: string
  /** The word's place in the text, UTF-16 units. */
  readonly span: Span
}

/** A word in up to two dozen sentences, each read by itself. */
export interface OccurrencesRequest {
  readonly model: ModelId
  readonly places: readonly WordPlace[]
}

/** The states of a word in its sentences: N rows, one for each sentence in which the model reads the word. */
export interface Occurrences {
  readonly model: ModelIdentity
  readonly rows: readonly {
    /** An index into `places`. A word beyond the model's positions has no row. */
    readonly place: number
    /** The pieces that the word is read as; a state is their mean. */
    readonly pieces: readonly string[]
  }[]
  /**
   * The word's own vector before position, segment and norm are added, [N, d]; then the output of each block, [N, d], or of
   * each layer of ELMo with both directions side by side, [N, 2d].
   */
  readonly layers: readonly Array2[]
}
