import { ByteLevelPreTokenizer } from '@huggingface/tokenizers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteWords } from '../../../src/text/byte-words.ts'
import { createTokenizer, type Piece } from '../../../src/text/tokenizer.ts'
import { anyText, hardTexts, isWithinPair } from './texts.ts'
import { fixture, gpt2Json, library } from './vocabularies.ts'

const gpt2 = createTokenizer(gpt2Json)
const encoder = new TextEncoder()

/** GPT-2's characters for the bytes of a text: printable bytes stand for themselves, the others from U+0100 on. */
function byteCharacters(text: string): string {
  const printable = (byte: number) => (byte > 32 && byte < 127) || (byte > 160 && byte < 256 && byte !== 173)
  const others = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !printable(byte))
  return Array.from(encoder.encode(text), (byte) =>
    String.fromCharCode(printable(byte) ? byte : 256 + others.indexOf(byte)),
  ).join('')
}

function forAnyText(property: (text: string) => void): void {
  for (const text of hardTexts) property(text)
  fc.assert(fc.property(anyText, property), { numRuns: 500 })
}

describe('Byte-level BPE on any text', () => {
  // The library counts U+FEFF as white space and U+0085 not; the reference does the opposite.
  const withoutDisputed = (text: string) => text.replace(/[\ufeff\u0085]/g, '')

  test('finds the words that the library finds', () => {
    const pretokenizer = new ByteLevelPreTokenizer({ type: 'ByteLevel', add_prefix_space: false })
    forAnyText((text) => {
      const agreed = withoutDisputed(text)
      const words = [...byteWords(agreed, 0, agreed.length)].map((word) => byteCharacters(word.text))
      expect(words).toEqual(pretokenizer.pre_tokenize(agreed))
    })
  })

  test('gives the pieces that the library gives for the whole text', () => {
    const whole = library(gpt2Json)
    forAnyText((text) => {
      const agreed = withoutDisputed(text)
      expect(gpt2.pieces(agreed).pieces.map(({ token }) => token)).toEqual(whole.tokenize(agreed))
    })
  })

  test('spells the text byte by byte', () => {
    forAnyText((text) => {
      expect(
        gpt2
          .pieces(text)
          .pieces.map(({ token }) => token)
          .join(''),
      ).toBe(byteCharacters(text))
    })
  })

  test('covers the text without gaps, pieces of one character all on its span', () => {
    forAnyText((text) => {
      const { pieces } = gpt2.pieces(text)
      let before: Pick<Piece, 'start' | 'end'> = { start: 0, end: 0 }
      for (const piece of pieces) {
        for (const bound of [piece.start, piece.end]) expect(isWithinPair(text, bound)).toBe(false)
        if (piece.start !== before.end) {
          // It goes on with the last character of the piece before.
          expect([...text.slice(piece.start, before.end)]).toHaveLength(1)
        }
        expect(byteCharacters(text.slice(piece.start, piece.end))).toContain(piece.token)
        before = piece
      }
      expect(before.end).toBe(text.length)
    })
  })

  test('finds the same first pieces with a limit, and says where the next one starts', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 20 }), (text, limit) => {
        const all = gpt2.pieces(text).pieces
        const { pieces, cutAt } = gpt2.pieces(text, limit)
        expect(pieces).toEqual(all.slice(0, limit))
        expect(cutAt).toBe(all[limit]?.start)
      }),
    )
  })
})

describe('Byte-level BPE', () => {
  test('finds the tokens and ids of the fixture', () => {
    const { cases } = fixture('gpt2-random/expected.json') as {
      cases: { text: string; tokens: string[]; input_ids: number[] }[]
    }
    for (const { text, tokens, input_ids } of cases) {
      const { pieces } = gpt2.pieces(text)
      expect(pieces.map(({ token }) => token)).toEqual(tokens)
      expect(pieces.map(({ id }) => id)).toEqual(input_ids)
    }
  })

  test('gives the space before a word to the word', () => {
    const text = 'The dog'
    expect(gpt2.pieces(text).pieces.map(({ start, end }) => text.slice(start, end))).toEqual(['The', ' dog'])
  })

  test('takes a typed <|endoftext|> and [MASK] for plain text', () => {
    const { pieces } = gpt2.pieces('<|endoftext|>[MASK]')
    expect(pieces.map(({ id }) => id)).not.toContain(gpt2.special.start)
    expect(pieces.at(-1)?.token).toBe(']')
  })

  test('reads U+FEFF and U+0085 as the reference does', () => {
    const words = (text: string) => gpt2.pieces(text).pieces
    expect(words(' \ufeff')[0]).toMatchObject({ start: 0, end: 1 })
    // "\u0085" ends the run of spaces: the last of them stays with it, not with the word behind.
    expect(words('\u0085 the').at(-1)).toMatchObject({ token: 'Ġthe', start: 1, end: 5 })
  })

  test.each(['a', ' ', '😀', 'a b ', '\0'])('is quick on megabytes of %j', (unit) => {
    const text = unit.repeat(5e6 / unit.length)
    const before = performance.now()
    expect(gpt2.pieces(text, 128).pieces).toHaveLength(128)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
