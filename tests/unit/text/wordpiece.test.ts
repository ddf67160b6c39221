import { BertNormalizer } from '@huggingface/tokenizers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTokenizer, type Piece } from '../../../src/text/tokenizer.ts'
import { anyText, hardTexts, isWithinPair } from './texts.ts'
import { bertJson, fixture, library, type TokenizerJson, wideJson } from './vocabularies.ts'

const bert = createTokenizer(bertJson)
const wide = createTokenizer(wideJson)
const normalizer = new BertNormalizer(wideJson.normalizer as never)

/** The library's normal form, without the spaces around Chinese and with the reference's capital sigma. */
function normalize(text: string): string {
  return normalizer.normalize(text.replaceAll('Σ', 'σ')).trim()
}

/**
 * The library where it equals the reference: it lower-cases Σ by its neighbours, and sets no spaces around ideographs
 * beyond U+FFFF.
 */
function libraryTokens(json: TokenizerJson, text: string): string[] {
  const spaced = text.replace(/[\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu, ' $& ')
  return library(json).tokenize(spaced.replaceAll('Σ', 'σ'))
}

/** Units of `text` that the library keeps, one of its characters a step. */
function* keptCharacters(text: string): Generator<{ start: number; end: number }> {
  let start = 0
  for (const character of text) {
    const end = start + character.length
    if (normalize(character) !== '') yield { start, end }
    start = end
  }
}

function forAnyText(property: (text: string) => void): void {
  for (const text of hardTexts) property(text)
  fc.assert(fc.property(anyText, property), { numRuns: 500 })
}

describe('WordPiece on any text', () => {
  test.each([
    ['the fixture’s', bertJson, bert],
    ['a wide', wideJson, wide],
  ])(
    'gives the pieces that the library gives for the whole text, with %s vocabulary',
    (_, json, tokenizer) => {
      forAnyText((text) => {
        expect(tokenizer.pieces(text).pieces.map(({ token }) => token)).toEqual(libraryTokens(json, text))
      })
    },
  )

  test('places every piece inside the text, in reading order, never within a surrogate pair', () => {
    forAnyText((text) => {
      let before = { start: 0, end: 0 }
      for (const piece of wide.pieces(text).pieces) {
        expect(piece.start).toBeGreaterThanOrEqual(before.start)
        expect(piece.end).toBeGreaterThanOrEqual(before.end)
        expect(piece.end).toBeGreaterThan(piece.start)
        expect(piece.end).toBeLessThanOrEqual(text.length)
        for (const bound of [piece.start, piece.end]) {
          expect(isWithinPair(text, bound)).toBe(false)
        }
        before = piece
      }
    })
  })

  test('lets pieces overlap only within one typed character', () => {
    forAnyText((text) => {
      const { pieces } = wide.pieces(text)
      for (const [i, piece] of pieces.entries()) {
        const before = pieces[i - 1]
        if (!before || piece.start >= before.end) continue
        expect([...keptCharacters(text.slice(piece.start, before.end))]).toHaveLength(1)
      }
    })
  })

  test('covers every character that the normaliser keeps', () => {
    forAnyText((text) => {
      const { pieces } = wide.pieces(text)
      for (const { start, end } of keptCharacters(text)) {
        expect(pieces.some((piece) => piece.start <= start && piece.end >= end)).toBe(true)
      }
    })
  })

  test('gives each known piece the slice that normalises to it', () => {
    const shared = (piece: Piece, other?: Piece) =>
      other && other.start < piece.end && piece.start < other.end
    forAnyText((text) => {
      const { pieces } = wide.pieces(text)
      for (const [i, piece] of pieces.entries()) {
        if (piece.id === wide.special.unknown || piece.id === wide.special.mask) continue
        const slice = normalize(text.slice(piece.start, piece.end))
        const goesOn = slice !== piece.token && piece.token.startsWith('##')
        const content = goesOn ? piece.token.slice(2) : piece.token
        if (shared(piece, pieces[i - 1]) || shared(piece, pieces[i + 1])) expect(slice).toContain(content)
        else expect(slice).toBe(content)
      }
    })
  })

  test('finds the same first pieces with a limit, and says where the next one starts', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 20 }), (text, limit) => {
        const all = wide.pieces(text).pieces
        const { pieces, cutAt } = wide.pieces(text, limit)
        expect(pieces).toEqual(all.slice(0, limit))
        expect(cutAt).toBe(all[limit]?.start)
      }),
    )
  })
})

/** "piece@slice" for each piece. */
function slices(text: string, tokenizer = wide): string[] {
  return tokenizer.pieces(text).pieces.map(({ token, start, end }) => `${token}@${text.slice(start, end)}`)
}

describe('WordPiece', () => {
  test('finds the ids of the fixture', () => {
    const { text, input_ids, attention_mask } = fixture('bert-random/expected.json') as {
      text: [string, string | null][]
      input_ids: number[][]
      attention_mask: number[][]
    }
    const { cls, sep } = bert.special
    const framed = text.map(([a, b]) => {
      const ids = (typed: string) => bert.pieces(typed).pieces.map(({ id }) => id)
      return [cls, ...ids(a), sep, ...(b === null ? [] : [...ids(b), sep])]
    })
    expect(framed).toEqual(input_ids.map((row, i) => row.filter((_, t) => attention_mask[i]?.[t] === 1)))
  })

  test('maps pieces through lower-casing, accents and what is not seen', () => {
    expect(slices('ÉTÉ')).toEqual(['e@É', '##t@T', '##e@É'])
    expect(slices('e\u0301te\u0301')).toEqual(['e@e\u0301', '##t@t', '##e@e\u0301'])
    expect(slices('İa')).toEqual(['i@İ', '##a@a'])
    expect(slices('a\u200db')).toEqual(['a@a\u200d', '##b@b'])
    expect(slices('a\ud800b')).toEqual(['a@a', '##b@b'])
    expect(slices(' \u0301a')).toEqual(['a@\u0301a'])
    expect(slices('a≠b')).toEqual(['a@a', '=@≠', 'b@b'])
    expect(slices('我a𠀀')).toEqual(['我@我', 'a@a', '𠀀@𠀀'])
    expect(slices('글')).toEqual(['ᄀ@글', '##ᅳ@글', '##ᆯ@글'])
    expect(slices('👍🏽!')).toEqual(['👍@👍', '##🏽@🏽', '!@!'])
    expect(slices('ΣΑΣ')).toEqual(['σ@Σ', '##α@Α', '##σ@Σ'])
  })

  test('makes one unknown piece of a word that is too long or has a character that is not in the vocabulary', () => {
    const long = 'x'.repeat(101)
    expect(slices(`a ${long}.`)).toEqual(['a@a', `[UNK]@${long}`, '.@.'])
    expect(slices('a ʘbc', bert)).toEqual(['a@a', '[UNK]@ʘbc'])
  })

  test('knows a typed [MASK] in any case, and no other special token', () => {
    expect(slices('a [mAsK]b [MASK]')).toEqual(['a@a', '[MASK]@[mAsK]', 'b@b', '[MASK]@[MASK]'])
    const { cls, sep, pad, unknown } = wide.special
    const ids = wide.pieces('[CLS] [SEP] [PAD] [UNK] [cls]').pieces.map(({ id }) => id)
    expect(ids.filter((id) => [cls, sep, pad, unknown].includes(id))).toEqual([])
  })

  test('keeps cases and accents where the normaliser does', () => {
    const cased = createTokenizer({
      ...wideJson,
      normalizer: { ...wideJson.normalizer, lowercase: false },
      model: { ...wideJson.model, vocab: { '[UNK]': 0, É: 1, e: 2, '##É': 3 } },
    })
    expect(slices('eÉ É', cased)).toEqual(['e@e', '##É@É', 'É@É'])
  })

  test.each(['a', ' ', '😀', 'a b ', '\u0301', '\0', '中', '[MASK', '[MASK]'])(
    'is quick on megabytes of %j',
    (unit) => {
      const text = unit.repeat(5e6 / unit.length)
      const before = performance.now()
      expect(bert.pieces(text, 128).pieces.length).toBeLessThanOrEqual(128)
      expect(performance.now() - before).toBeLessThan(10_000)
    },
  )
})
