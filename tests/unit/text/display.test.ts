import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameInput } from '../../../src/text/input.ts'
import { createTokenizer } from '../../../src/text/tokenizer.ts'
import { readableToken, type TypedTexts } from '../../../src/trace/display.ts'
import { anyText, hardTexts } from './texts.ts'
import { bertJson, gpt2Json, wideJson } from './vocabularies.ts'

const bert = createTokenizer(bertJson)
const wide = createTokenizer(wideJson)
const gpt2 = createTokenizer(gpt2Json)

function readable(tokenizer: typeof bert, kind: 'bert' | 'gpt', texts: TypedTexts, padTo?: number) {
  const options = { kind, positions: 400, overflow: 'cut', ...texts } as const
  const input = frameInput(tokenizer, padTo === undefined ? options : { ...options, padTo })
  return input.tokens.map((_, t) => readableToken(input, t, texts))
}

function labels(tokenizer: typeof bert, text: string): string[] {
  return readable(tokenizer, 'gpt', { text }).map(({ label, kind }) =>
    kind === 'word' ? label : `${label}:${kind}`,
  )
}

describe('A readable token', () => {
  test('is what the model sees of a known piece, and what was typed', () => {
    expect(readable(bert, 'bert', { text: 'Dogs', pair: 'É' }, 7)).toEqual([
      { label: '[CLS]', kind: 'special', piece: '[CLS]', typed: null },
      { label: 'dog', kind: 'word', piece: 'dog', typed: 'Dog' },
      { label: 's', kind: 'continuation', piece: '##s', typed: 's' },
      { label: '[SEP]', kind: 'special', piece: '[SEP]', typed: null },
      { label: 'e', kind: 'word', piece: 'e', typed: 'É' },
      { label: '[SEP]', kind: 'special', piece: '[SEP]', typed: null },
      { label: '[PAD]', kind: 'pad', piece: '[PAD]', typed: null },
    ])
  })

  test('is the typed word where that is unknown, clipped when it is long', () => {
    expect(labels(bert, 'ÐÞ the Straße')).toEqual(['ÐÞ:unknown', 'the', 'Straße:unknown'])
    expect(labels(bert, '[UNK] [mask]').slice(0, 1)).toEqual(['[:unknown'])
    expect(labels(bert, 'a [mask]')).toEqual(['a', '[MASK]:special'])
    expect(labels(bert, 'x'.repeat(1000))).toEqual([`${'x'.repeat(24)}…:unknown`])
    expect(labels(bert, '👨‍👩‍👧 ❤️')).toEqual(['👨‍👩‍👧:unknown', '❤️:unknown'])
  })

  test('is the typed character for its bytes, white space made visible', () => {
    expect(labels(gpt2, 'The dog')).toEqual(['The', '␣dog'])
    expect(labels(gpt2, 'é')).toEqual(['é', 'é:continuation'])
    expect(labels(gpt2, 'a\n\tb')).toEqual(['a', '↵', '⇥', 'b'])
    expect(readable(gpt2, 'gpt', { text: 'a', pair: '😀' })[1]).toEqual({
      label: '␣',
      kind: 'word',
      piece: 'Ġ',
      typed: '',
    })
  })

  test('takes typed number signs for no continuation', () => {
    expect(labels(wide, '##s')).toEqual(['#', '#', 's'])
    const { vocab, merges } = gpt2Json.model
    const model = {
      ...gpt2Json.model,
      vocab: { ...vocab, '##': 302, '###': 303 },
      merges: [...(merges as string[]), '# #', '## #'],
    }
    expect(labels(createTokenizer({ ...gpt2Json, model }), '###')).toEqual(['###'])
  })

  test('names what cannot be seen', () => {
    const [zeroWidth, half, accent] = ['\u200b', '\ud800', '\u0301'].map((text) => labels(gpt2, text)[0])
    expect(labels(bert, 'Ж\u202eЖ\u202c')).toEqual(['ЖЖ:unknown'])
    expect([zeroWidth, half, accent]).toEqual(['U+200B', 'U+D800', '◌\u0301'])
  })

  test('of any text never shows U+FFFD, half a pair, a bare [UNK] or nothing', () => {
    const check = (text: string) => {
      for (const [tokenizer, kind] of [
        [bert, 'bert'],
        [wide, 'gpt'],
        [gpt2, 'gpt'],
      ] as const) {
        for (const { label } of readable(tokenizer, kind, { text, pair: text })) {
          expect(label).toMatch(/^[^\ufffd\p{Cs}\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u)
          expect(label).not.toBe('[UNK]')
          expect(label.trim()).not.toBe('')
        }
      }
    }
    for (const text of hardTexts) check(text)
    fc.assert(fc.property(anyText, check), { numRuns: 300 })
  })
})
