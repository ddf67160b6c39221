import { Tokenizer } from '@huggingface/tokenizers'
import { bertWords } from './bert-words.ts'
import { byteWords } from './byte-words.ts'
import { readTokenizerFile, type TokenizerFile } from './tokenizer-file.ts'
import { alignPieces, type PieceWidth, type Word } from './word.ts'

/** A piece of a typed text; `start` to `end` (half-open) are UTF-16 units of that text. */
export interface Piece {
  readonly id: number
  readonly token: string
  readonly start: number
  readonly end: number
}

/** Ids of the tokens that are no words; absent where the vocabulary has no such token. */
export interface SpecialIds {
  /** Where the vocabulary has no pad (GPT-2): its end of text, else any token: what pads hold never matters. */
  readonly pad: number
  readonly unknown?: number
  readonly cls?: number
  readonly sep?: number
  readonly mask?: number
  /** What an empty prompt of a GPT starts from: <|endoftext|>, or [SEP] in the twins' vocabulary. */
  readonly start?: number
}

export interface TextTokenizer {
  /** One more than the highest id. */
  readonly size: number
  /** The vocabulary's own writing of a token ("##s", "Ġdog"); `⟨id⟩` for an id that it does not hold. */
  token(id: number): string
  readonly special: SpecialIds
  /**
   * The pieces of a text, specials not added; [MASK], in any case, is the only special token that can be typed.
   * Never throws. With a limit, no more than so many pieces are sought, and `cutAt` is the first UTF-16 unit of the
   * piece after them, if there is one.
   */
  pieces(text: string, limit?: number): { readonly pieces: readonly Piece[]; readonly cutAt?: number }
}

/** A word of a BPE model longer than this is split: merging megabytes at once would stop the page. */
const longestWord = 4096

/**
 * A tokenizer from the parsed content of a tokenizer.json.
 * @throws Refusal 'file-broken' or 'checkpoint-unsupported' (see tokenizer-file.ts)
 */
export function createTokenizer(tokenizerJson: unknown): TextTokenizer {
  const file = readTokenizerFile(tokenizerJson)
  const { vocabulary } = file
  const tokens = new Map([...vocabulary].map(([token, id]) => [id, token]))
  const special = specialIds(file)
  const words = wordFinder(file)
  const width = pieceWidth(file)
  const library = createLibrary(file)

  function* sections(text: string): Generator<Piece> {
    let from = 0
    if (special.mask !== undefined) {
      for (const { 0: typed, index } of text.matchAll(/\[mask\]/gi)) {
        yield* plainPieces(text, from, index)
        from = index + typed.length
        yield { id: special.mask, token: tokens.get(special.mask)!, start: index, end: from }
      }
    }
    yield* plainPieces(text, from, text.length)
  }

  function* plainPieces(text: string, from: number, to: number): Generator<Piece> {
    for (const word of words(text, from, to)) {
      const found = library.tokenize(word.text)
      const spans = alignPieces(word, found, width)
      for (const [i, token] of found.entries()) {
        const [start, end] = spans[i]!
        yield { id: vocabulary.get(token) ?? special.unknown ?? special.pad, token, start, end }
      }
    }
  }

  return {
    size: 1 + [...tokens.keys()].reduce((highest, id) => Math.max(highest, id), -1),
    token: (id) => tokens.get(id) ?? `⟨${id}⟩`,
    special,
    pieces(text, limit = Number.POSITIVE_INFINITY) {
      const pieces: Piece[] = []
      for (const piece of sections(text)) {
        if (pieces.length >= limit) return { pieces, cutAt: piece.start }
        pieces.push(piece)
      }
      return { pieces }
    },
  }
}

/**
 * The library, for its models only: it sees one normalised word at a time. Normalising and splitting happen here,
 * because it gives no offsets; its added tokens are emptied, because it takes a typed "[SEP]" for the special one.
 */
function createLibrary({ splitting, model }: TokenizerFile): Tokenizer {
  const bytes = { type: 'ByteLevel', add_prefix_space: false, use_regex: false }
  return new Tokenizer(
    {
      added_tokens: [],
      normalizer: null,
      pre_tokenizer: splitting.kind === 'byte-level' ? bytes : null,
      model,
      post_processor: null,
      decoder: null,
    },
    {},
  )
}

function wordFinder({
  splitting,
  model,
}: TokenizerFile): (text: string, from: number, to: number) => Iterable<Word> {
  if (splitting.kind === 'byte-level') return byteWords
  return model.type === 'WordPiece'
    ? bertWords({ ...splitting, longest: model.max_input_chars_per_word, overlong: 'swallow' })
    : bertWords({ ...splitting, longest: longestWord, overlong: 'split' })
}

function pieceWidth({ splitting, model }: TokenizerFile): PieceWidth {
  // One character of a byte-level token is one byte.
  if (splitting.kind === 'byte-level') return (piece) => piece.length
  if (model.type === 'WordPiece') {
    const prefix = model.continuing_subword_prefix.length
    return (piece, at) => (at === 0 ? piece.length : piece.length - prefix)
  }
  const { unk_token: unknown, end_of_word_suffix: suffix } = model
  return (piece, at, last, word) => {
    if (piece === unknown) return (word.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    return last && suffix && piece.endsWith(suffix) ? piece.length - suffix.length : piece.length
  }
}

function specialIds({ model, vocabulary }: TokenizerFile): SpecialIds {
  const ids = {
    unknown: vocabulary.get(model.unk_token ?? '[UNK]'),
    cls: vocabulary.get('[CLS]'),
    sep: vocabulary.get('[SEP]'),
    mask: vocabulary.get('[MASK]'),
    start: vocabulary.get('<|endoftext|>') ?? vocabulary.get('[SEP]'),
  }
  const present = Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined))
  return { pad: vocabulary.get('[PAD]') ?? ids.start ?? ids.unknown ?? 0, ...present }
}
