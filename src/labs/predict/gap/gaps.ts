import { type ReadableToken, readableToken, type TypedTexts } from '../../../trace/display.ts'
import type { Trace } from '../../../trace/trace.ts'

/** A piece of the text, special tokens left out; its index is the same for all models. */
export interface TextPiece extends ReadableToken {
  readonly id: number
  /** Index of the first piece of its word, and how many the word has. */
  readonly wordStart: number
  readonly wordLength: number
}

/** The pieces of the text that a Trace of BERT was made from. */
export function textPieces(trace: Trace, texts: TypedTexts): readonly TextPiece[] {
  const pieces = trace.offsets.flatMap((offset, at) =>
    offset ? [{ ...readableToken(trace, at, texts), id: trace.ids[at]! }] : [],
  )
  const starts: number[] = []
  for (const [piece, { kind }] of pieces.entries()) {
    starts.push(kind === 'continuation' && piece > 0 ? starts[piece - 1]! : piece)
  }
  return pieces.map((piece, index) => ({
    ...piece,
    wordStart: starts[index]!,
    wordLength: starts.filter((start) => start === starts[index]).length,
  }))
}

export const isTypedGap = ({ piece }: Pick<TextPiece, 'piece'>): boolean => piece === '[MASK]'

const isWord = ({ kind, label, wordLength }: TextPiece): boolean =>
  kind === 'word' && wordLength === 1 && /\p{L}/u.test(label)

/** The word of one piece that is nearest the middle: what is hidden until somebody chooses; null where there is none. */
export function middleWord(pieces: readonly TextPiece[]): number | null {
  const middle = (pieces.length - 1) / 2
  const distance = (piece: number) => Math.abs(piece - middle)
  const words = [...pieces.keys()].filter((piece) => isWord(pieces[piece]!))
  return words.sort((a, b) => distance(a) - distance(b) || a - b)[0] ?? null
}

/**
 * The gaps of a text in their order: those typed as [MASK], and the hidden pieces that it has.
 *
 * @param hidden null: nothing was chosen; then one word is hidden, unless a gap was typed
 */
export function gapsOf(pieces: readonly TextPiece[], hidden: readonly number[] | null): readonly number[] {
  const typed = [...pieces.keys()].filter((piece) => isTypedGap(pieces[piece]!))
  const middle = typed.length === 0 ? middleWord(pieces) : null
  const chosen = hidden ?? (middle === null ? [] : [middle])
  const within = chosen.filter((piece) => piece < pieces.length)
  return [...new Set([...typed, ...within])].sort((a, b) => a - b)
}
