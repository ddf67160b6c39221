import type { Cut } from './request.ts'
import type { Source, Span } from './trace.ts'

/** One framed, padded sequence of T tokens, ready for a model (docs/sharing.md, "Input, by model"). */
export interface ModelInput {
  readonly tokens: readonly string[]
  readonly ids: readonly number[]
  readonly offsets: readonly (Span | null)[]
  readonly sources: readonly Source[]
  readonly segmentIds: readonly number[]
  readonly positionIds: readonly number[]
  /** 1 for a real token, 0 for a pad. */
  readonly real: readonly (0 | 1)[]
  /** Where the text was cut because it did not fit; absent when all of it is there. */
  readonly cut?: Cut
}
