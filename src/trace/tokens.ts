/** Half-open range in UTF-16 units of the text that a token came from. */
export type Span = readonly [start: number, end: number]

/** Which of the two typed texts a token came from; null for special tokens. */
export type Source = 'text' | 'pair' | null

/** T tokens as a model reads them (docs/sharing.md, "Input"). */
export interface Tokens {
  readonly tokens: readonly string[]
  readonly ids: readonly number[]
  readonly offsets: readonly (Span | null)[]
  readonly sources: readonly Source[]
  readonly segmentIds: readonly number[]
  readonly positionIds: readonly number[]
  /** 1 for a real token, 0 for a pad. */
  readonly real: readonly (0 | 1)[]
}
