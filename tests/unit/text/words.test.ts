import { BertNormalizer, BertPreTokenizer } from '@huggingface/tokenizers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BertRules, bertWords } from '../../../src/text/bert-words.ts'
import { anyText, hardTexts } from './texts.ts'

const preTokenizer = new BertPreTokenizer()

/**
 * The words that the library finds, where it equals the reference: it lower-cases Σ by its neighbours, and sets no
 * spaces around ideographs beyond U+FFFF.
 */
function libraryWords(rules: BertRules, text: string): string[] {
  const normalizer = new BertNormalizer({
    type: 'BertNormalizer',
    clean_text: rules.cleanText,
    handle_chinese_chars: rules.spaceChinese,
    strip_accents: rules.stripAccents,
    lowercase: rules.lowercase,
  })
  const spaced = rules.spaceChinese
    ? text.replace(/[\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu, ' $& ')
    : text
  return preTokenizer.pre_tokenize(
    normalizer.normalize(rules.lowercase ? spaced.replaceAll('Σ', 'σ') : spaced),
  )
}

function words(rules: BertRules, text: string): string[] {
  return [...bertWords(rules)(text, 0, text.length)].map((word) => word.text)
}

const uncased: BertRules = {
  cleanText: true,
  spaceChinese: true,
  stripAccents: true,
  lowercase: true,
  longest: Number.POSITIVE_INFINITY,
  overlong: 'split',
}

describe('The words of a text for BERT', () => {
  test.each<[string, Partial<BertRules>]>([
    ['an uncased model', {}],
    ['a cased model', { stripAccents: false, lowercase: false }],
    ['a model that keeps accents', { stripAccents: false }],
    ['a model that does not clean', { cleanText: false, spaceChinese: false }],
  ])('are those that the library finds, for %s', (_, changes) => {
    const rules = { ...uncased, ...changes }
    const check = (typed: string) => {
      // Uncleaned, the library counts U+FEFF as white space and U+0085 not; the reference does the opposite.
      const text = typed.replace(/[\ufeff\u0085]/g, rules.cleanText ? '$&' : '')
      expect(words(rules, text)).toEqual(libraryWords(rules, text))
    }
    hardTexts.forEach(check)
    fc.assert(fc.property(anyText, check), { numRuns: 500 })
  })

  test('are those that the library finds with every single character of Unicode in them', () => {
    const block = 0x1000
    for (let first = 0; first < 0x110000; first += block) {
      const points = Array.from({ length: block }, (_, i) => String.fromCodePoint(first + i))
      const text = points.map((character) => `a${character}b`).join(' ')
      expect(words(uncased, text)).toEqual(libraryWords(uncased, text))
    }
  })

  test('swallow the tail of an overlong word, or split it', () => {
    const text = `${'x'.repeat(12)}, y`
    const all = (rules: Partial<BertRules>) => [
      ...bertWords({ ...uncased, longest: 4, ...rules })(text, 0, text.length),
    ]
    expect(all({ overlong: 'swallow' }).map((word) => [word.text, word.starts[0], word.ends.at(-1)])).toEqual(
      [
        ['xxxxx', 0, 12],
        [',', 12, 13],
        ['y', 14, 15],
      ],
    )
    expect(all({ overlong: 'split' }).map((word) => word.text)).toEqual(['xxxxx', 'xxxxx', 'xx', ',', 'y'])
  })
})
