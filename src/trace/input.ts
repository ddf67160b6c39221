import type { Cut } from './request.ts'
import type { Tokens } from './tokens.ts'

/** One framed, padded sequence, ready for a model. */
export interface ModelInput extends Tokens {
  /** Where the text was cut because it did not fit; absent when all of it is there. */
  readonly cut?: Cut
}
