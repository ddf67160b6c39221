import type { Array2 } from './arrays.ts'
import type { Tokens } from './tokens.ts'
import type { Backend, Candidate, ModelIdentity } from './trace.ts'

/** One LSTM, unrolled: a row a token in the order of the text. */
export interface LstmTrace {
  /** [T, d]; in the second layer with what the residual connection adds. */
  readonly hidden: Array2
  /** [T, c] */
  readonly cell: Array2
  /** [T, c] each. */
  readonly gates: {
    readonly input: Array2
    readonly forget: Array2
    readonly candidate: Array2
    readonly output: Array2
  }
}

export interface ElmoLayerTrace {
  readonly forward: LstmTrace
  readonly backward: LstmTrace
  /** Forward and backward side by side, [T, 2d]. */
  readonly hidden: Array2
}

/** What is predicted from the state at the boundary, before any token is read. */
export interface BoundaryTrace {
  /** For the first token of the text. */
  readonly topForward: readonly Candidate[]
  /** For its last token. */
  readonly topBackward: readonly Candidate[]
  /** [1, V] each, when asked for with `include: ['logits']`. */
  readonly logitsForward?: Array2
  readonly logitsBackward?: Array2
}

/**
 * Everything that one pass of ELMo on one sequence leaves behind: `bothways/trace@1` for a model without attention,
 * docs/sharing.md. Rows of pads are zeros: no LSTM reads a pad. Positions are none: `positionIds` count, unused.
 */
export interface ElmoTrace extends Tokens {
  readonly schema: 'bothways/trace@1'
  readonly model: ModelIdentity & { readonly kind: 'elmo' }
  readonly backend: Backend
  /** Wall-clock time of the pass, milliseconds. */
  readonly milliseconds: number
  /** Static token vectors, [T, d]. */
  readonly embeddings: Array2
  readonly layers: readonly ElmoLayerTrace[]
  /** How the layers are mixed, the embedding doubled as layer 0: γ, and softmax(s). */
  readonly mix: { readonly gamma: number; readonly weights: readonly number[] }
  /** [T, V] each, when asked for with `include: ['logits']`. */
  readonly logitsForward?: Array2
  readonly logitsBackward?: Array2
  /** The five likeliest tokens: at t for the token at t + 1. */
  readonly topForward: readonly (readonly Candidate[])[]
  /** At t for the token at t − 1. */
  readonly topBackward: readonly (readonly Candidate[])[]
  /** The state at the boundary, which lies outside the T. */
  readonly boundary: BoundaryTrace
}
