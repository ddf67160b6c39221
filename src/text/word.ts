import type { Span } from '../trace/tokens.ts'

/**
 * A word as the tokenizer's model receives it, with the way back to the typed text: unit u of the word (a UTF-16
 * unit of `text`, or a byte of it in a byte-level vocabulary) comes from the typed units `starts[u]` to `ends[u]`.
 */
export interface Word {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * How many units of its word a piece covers.
 * @param at the word's unit at which the piece begins
 * @param last whether the piece ends its word
 */
export type PieceWidth = (piece: string, at: number, last: boolean, word: Word) => number

/**
 * Where each piece of a word stands in the typed text. Pieces that share one typed character all get its span.
 * Pieces whose widths do not sum up to the word (one [UNK] for all of it, a byte that the vocabulary lacks) get the
 * span of the whole word: less exact, never wrong.
 */
export function alignPieces(word: Word, pieces: readonly string[], width: PieceWidth): Span[] {
  const bounds = [0]
  for (const [i, piece] of pieces.entries()) {
    const at = bounds[i]!
    bounds.push(at + width(piece, at, i === pieces.length - 1, word))
  }
  const units = word.starts.length
  if (bounds.at(-1) !== units || bounds.some((bound, i) => i > 0 && bound <= bounds[i - 1]!)) {
    return pieces.map(() => [word.starts[0]!, word.ends[units - 1]!])
  }
  return pieces.map((_, i) => [word.starts[bounds[i]!]!, word.ends[bounds[i + 1]! - 1]!])
}
