import type { ModelInput } from '../trace/input.ts'
import { Refusal } from '../trace/refusal.ts'
import type { Cut } from '../trace/request.ts'
import type { Source, Span } from '../trace/tokens.ts'
import type { Piece, TextTokenizer } from './tokenizer.ts'

export interface FrameOptions {
  readonly kind: 'bert' | 'gpt' | 'elmo'
  /** The most tokens that the model takes, specials and pads included. */
  readonly positions: number
  readonly text: string
  /** A second text; blank is the same as absent. */
  readonly pair?: string
  /** Pad to this many tokens. */
  readonly padTo?: number
  /** Default: 'right'. */
  readonly padSide?: 'right' | 'left'
  /** Number the positions 0 … T−1 even under left padding. */
  readonly rawPositions?: boolean
  /** What becomes of a text that is too long: its tail is cut, or it is refused. */
  readonly overflow: 'cut' | 'refuse'
}

/** A token in its frame, before padding. */
interface FramedToken {
  readonly id: number
  readonly token: string
  readonly offset: Span | null
  readonly source: Source
  readonly segment: number
}

interface Framed {
  readonly tokens: readonly FramedToken[]
  readonly cut?: Cut
}

/** [CLS] A [SEP] */
const textSpecials = 2
/** [CLS] A [SEP] B [SEP] */
const pairSpecials = 3

/** A refusal names a text's number of tokens up to here; beyond it, counting on would only keep the user waiting. */
const countedTokens = 100_000

/**
 * Frames and pads a text, or two, as the model was trained on it (docs/sharing.md, "Input, by model").
 *
 * Cutting a pair for BERT keeps the shorter text whole and shortens the longer; only where each of them alone would
 * fill the model do both end early, at half of the room each, and `cut` then names the text.
 *
 * @throws Refusal 'text-too-long' (not in a text to be cut, unless not even the frame fits), 'pad-below-length',
 *   'pad-above-limit', 'bad-request' for a `padTo` that is no number of tokens or a model that cannot start from
 *   nothing, 'checkpoint-unsupported' for a BERT whose vocabulary lacks [CLS] or [SEP]
 */
export function frameInput(tokenizer: TextTokenizer, options: FrameOptions): ModelInput {
  const { padTo, positions } = options
  if (padTo !== undefined && !(Number.isInteger(padTo) && padTo >= 0)) {
    throw new Refusal('bad-request', { what: `padTo is ${padTo}, but must be a whole number of tokens` })
  }
  const { tokens, cut } =
    options.kind === 'bert' ? frameBert(tokenizer, options) : frameBare(tokenizer, options)
  if (padTo !== undefined && padTo > positions) {
    throw new Refusal('pad-above-limit', { padTo, limit: positions })
  }
  if (padTo !== undefined && padTo < tokens.length) {
    throw new Refusal('pad-below-length', { padTo, tokens: tokens.length })
  }
  return { ...pad(tokens, tokenizer, options), ...(cut && { cut }) }
}

/** [CLS] A [SEP], then B [SEP] in segment 1. */
function frameBert(tokenizer: TextTokenizer, options: FrameOptions): Framed {
  const { text, pair = '', positions } = options
  const { cls, sep } = tokenizer.special
  if (cls === undefined || sep === undefined) {
    throw new Refusal('checkpoint-unsupported', { reason: 'its vocabulary lacks [CLS] or [SEP]' })
  }
  const a = tokenizer.pieces(text, positions).pieces
  const b = isBlank(pair) ? [] : tokenizer.pieces(pair, positions).pieces
  const total = frameLength(a.length, b.length)
  if (total > positions && (options.overflow === 'refuse' || positions < textSpecials)) {
    const counted = frameLength(
      countPieces(tokenizer, text),
      isBlank(pair) ? 0 : countPieces(tokenizer, pair),
    )
    throw new Refusal('text-too-long', { tokens: counted, limit: positions })
  }
  const [keptA, keptB] = keptPieces(a.length, b.length, positions)
  const tokens = [
    special(tokenizer, cls, 0),
    ...a.slice(0, keptA).map((piece) => framed(piece, 'text', 0)),
    special(tokenizer, sep, 0),
  ]
  if (keptB > 0) {
    tokens.push(...b.slice(0, keptB).map((piece) => framed(piece, 'pair', 1)), special(tokenizer, sep, 1))
  }
  if (keptA < a.length) return { tokens, cut: { source: 'text', at: a[keptA]!.start } }
  if (keptB < b.length) return { tokens, cut: { source: 'pair', at: b[keptB]!.start } }
  return { tokens }
}

/** Number of tokens of a BERT frame around a and b pieces. */
function frameLength(a: number, b: number): number {
  return a + b + (b > 0 ? pairSpecials : textSpecials)
}

/** How many of a and b pieces stay so that their frame fits; of both at least one, or else none of b. */
function keptPieces(a: number, b: number, positions: number): [number, number] {
  if (frameLength(a, b) <= positions) return [a, b]
  const room = positions - pairSpecials
  if (b === 0 || room < Math.min(a, 1) + 1) return [Math.min(a, positions - textSpecials), 0]
  if (a >= room && b >= room) return [Math.ceil(room / 2), Math.floor(room / 2)]
  return a < b ? [a, room - a] : [room - b, b]
}

/**
 * The bare pieces of the text and, after a space, of the pair. Of nothing at all, GPT has the token to start from, and
 * ELMo no token: its boundary lies outside.
 */
function frameBare(tokenizer: TextTokenizer, options: FrameOptions): Framed {
  const { text, pair = '', positions } = options
  const joined = isBlank(pair) ? text : text === '' ? pair : `${text} ${pair}`
  const pairAt = isBlank(pair) ? Number.POSITIVE_INFINITY : joined.length - pair.length
  const { pieces, cutAt } = tokenizer.pieces(joined, positions)
  if (cutAt !== undefined && options.overflow === 'refuse') {
    throw new Refusal('text-too-long', { tokens: countPieces(tokenizer, joined), limit: positions })
  }
  if (pieces.length === 0 && cutAt === undefined && options.kind === 'gpt') {
    const { start } = tokenizer.special
    if (start === undefined) {
      throw new Refusal('bad-request', {
        what: 'the text is empty, and this model has no token to start from',
      })
    }
    return { tokens: [special(tokenizer, start, 0)] }
  }
  const tokens = pieces.map((piece) => {
    if (piece.end <= pairAt && piece.start < text.length) {
      return framed({ ...piece, end: Math.min(piece.end, text.length) }, 'text', 0)
    }
    // The space between the texts was not typed: a piece that begins with it begins with the pair.
    const [start, end] = [Math.max(0, piece.start - pairAt), Math.max(0, piece.end - pairAt)]
    return framed({ ...piece, start, end }, 'pair', 0)
  })
  if (cutAt === undefined) return { tokens }
  return {
    tokens,
    cut:
      cutAt < text.length
        ? { source: 'text', at: cutAt }
        : { source: 'pair', at: Math.max(0, cutAt - pairAt) },
  }
}

function pad(
  tokens: readonly FramedToken[],
  tokenizer: TextTokenizer,
  { padTo, padSide, rawPositions }: FrameOptions,
): ModelInput {
  const padding: FramedToken[] = Array.from({ length: (padTo ?? tokens.length) - tokens.length }, () =>
    special(tokenizer, tokenizer.special.pad, 0),
  )
  const left = padSide === 'left'
  const all = left ? [...padding, ...tokens] : [...tokens, ...padding]
  const first = left ? padding.length : 0
  return {
    tokens: all.map(({ token }) => token),
    ids: all.map(({ id }) => id),
    offsets: all.map(({ offset }) => offset),
    sources: all.map(({ source }) => source),
    segmentIds: all.map(({ segment }) => segment),
    positionIds: all.map((_, t) => (rawPositions ? t : Math.max(0, t - first))),
    real: all.map((_, t) => (t >= first && t < first + tokens.length ? 1 : 0)),
  }
}

function framed({ id, token, start, end }: Piece, source: Source, segment: number): FramedToken {
  return { id, token, offset: [start, end], source, segment }
}

function special(tokenizer: TextTokenizer, id: number, segment: number): FramedToken {
  return { id, token: tokenizer.token(id), offset: null, source: null, segment }
}

function countPieces(tokenizer: TextTokenizer, text: string): number {
  return tokenizer.pieces(text, countedTokens).pieces.length
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
