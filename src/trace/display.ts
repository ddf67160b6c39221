import type { ModelKind, Trace } from './trace.ts'

/** The sign of each model's way of reading, which stands wherever its colour does. */
export const glyphs: Readonly<Record<ModelKind, string>> = { bert: '↔', gpt: '←', elmo: '⇄' }

/** Proper names, the same in every language. */
export const modelNames: Readonly<Record<ModelKind, string>> = { bert: 'BERT', gpt: 'GPT', elmo: 'ELMo' }

/** How a token is shown to a reader. */
export interface ReadableToken {
  /** Short and readable in every script: never U+FFFD, a bare [UNK] or a byte's stand-in; not to be parsed. */
  readonly label: string
  /** 'continuation': goes on with the word, or with the character, of the token before it. */
  readonly kind: 'word' | 'continuation' | 'special' | 'pad' | 'unknown'
  /** The vocabulary's own writing: "##s", "Ġdog", "[UNK]". */
  readonly piece: string
  /** What was typed for it, cases and accents kept; null for what was not typed. */
  readonly typed: string | null
}

/** The fields of a Trace (or of a ModelInput) that tell how its tokens read. */
type TokenFields = Pick<Trace, 'tokens' | 'offsets' | 'sources' | 'real'>

/** The texts that the offsets count in. */
export interface TypedTexts {
  readonly text: string
  readonly pair?: string
}

/** Both texts on one line, for a caption. */
export const onOneLine = ({ text, pair }: TypedTexts): string => (pair ? `${text} / ${pair}` : text)

const unknownTokens = new Set(['[UNK]', '<unk>'])

/** A label of more characters than this ends in "…". */
const longestLabel = 24
/** Of a typed slice, so many units are looked at for a label. */
const longestTyped = 8 * longestLabel

const whiteSpace = /^\p{White_Space}$/u
const mark = /^\p{M}$/u
const invisible = /^[\p{C}\ufffd]$/u
/** What has no look of its own but belongs to that of its neighbours: accents, joiners and flags of emoji. */
const joining = /^(?:\p{M}|\u200c|\u200d|[\u{e0020}-\u{e007f}])$/u

/**
 * Token t for the reader: a piece that spells what was typed reads as the model sees it, without "##"; any other (an
 * unknown word, bytes, a leading space) reads as it was typed, white space made visible.
 */
export function readableToken(fields: TokenFields, t: number, texts: TypedTexts): ReadableToken {
  const piece = fields.tokens[t]!
  const span = fields.offsets[t]
  if (!span) return { label: piece, kind: fields.real[t] === 1 ? 'special' : 'pad', piece, typed: null }
  const typed = textOf(fields, t, texts).slice(...span)
  // A typed "[mask]" is the only special token with a place in the text; as plain text it would be three pieces.
  if (piece === '[MASK]') return { label: piece, kind: 'special', piece, typed }
  if (unknownTokens.has(piece)) return { label: visible(typed), kind: 'unknown', piece, typed }
  const continues = piece.length > 2 && piece.startsWith('##') && !typed.startsWith('#')
  const content = continues ? piece.slice(2) : piece
  return {
    label: spells(content, typed) ? content : visible(typed === '' ? ' ' : typed),
    kind: continues || isWithinCharacter(fields, t) ? 'continuation' : 'word',
    piece,
    typed,
  }
}

function textOf({ sources }: TokenFields, t: number, { text, pair = '' }: TypedTexts): string {
  return sources[t] === 'pair' ? pair : text
}

/** Whether a piece is what was typed, but for cases and accents. */
function spells(content: string, typed: string): boolean {
  return (
    content === typed ||
    content ===
      typed
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
  )
}

/** Whether a token goes on with a character that the token before it began: a later byte of it. */
function isWithinCharacter({ offsets, sources }: TokenFields, t: number): boolean {
  const [span, before] = [offsets[t], offsets[t - 1]]
  return !!span && !!before && sources[t] === sources[t - 1] && span[0] < before[1]
}

/**
 * A typed slice in which there is something to see: "␣" for a space, "↵" for a new line; where nothing has a look of
 * its own, its code ("U+200B") or, for an accent, a circle to stand on. Long ones are clipped.
 */
function visible(typed: string): string {
  const characters = [...typed.slice(0, longestTyped)]
  const hasInk = characters.some(isInk)
  const shown = characters.flatMap((c) => {
    if (whiteSpace.test(c)) return [spaceSign(c)]
    if (hasInk) return isInk(c) || joining.test(c) ? [c] : []
    return [mark.test(c) ? `◌${c}` : codeOf(c)]
  })
  const label = shown.slice(0, longestLabel).join('')
  return shown.length > longestLabel || typed.length > longestTyped ? `${label}…` : label
}

function isInk(character: string): boolean {
  return !whiteSpace.test(character) && !invisible.test(character) && !mark.test(character)
}

function spaceSign(character: string): string {
  if (character === '\t') return '⇥'
  return /[\n-\r\u0085\u2028\u2029]/.test(character) ? '↵' : '␣'
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
