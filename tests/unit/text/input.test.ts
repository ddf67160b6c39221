import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FrameOptions, frameInput } from '../../../src/text/input.ts'
import { createTokenizer } from '../../../src/text/tokenizer.ts'
import type { ModelInput } from '../../../src/trace/input.ts'
import { Refusal } from '../../../src/trace/refusal.ts'
import { anyText } from './texts.ts'
import { bertJson, fixture, gpt2Json } from './vocabularies.ts'

const bert = createTokenizer(bertJson)
const gpt2 = createTokenizer(gpt2Json)

type Asked = Partial<FrameOptions> & { readonly text: string }

function frameBert(asked: Asked): ModelInput {
  return frameInput(bert, { kind: 'bert', positions: 32, overflow: 'refuse', ...asked })
}

/** GPT with the twins' WordPiece vocabulary. */
function frameTwin(asked: Asked): ModelInput {
  return frameInput(bert, { kind: 'gpt', positions: 32, overflow: 'refuse', ...asked })
}

function frameGpt2(asked: Asked): ModelInput {
  return frameInput(gpt2, { kind: 'gpt', positions: 32, overflow: 'refuse', ...asked })
}

/** The code and the sentence of what a frame is refused with. */
function refusal(frame: () => ModelInput): { code: string; sentence: string } {
  try {
    frame()
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, sentence: error.message }
    throw error
  }
  throw new Error('nothing was refused')
}

const long = (words: number) => 'a '.repeat(words)

describe('BERT’s frame', () => {
  test('is [CLS] A [SEP], in segment 0, specials without a place', () => {
    expect(frameBert({ text: 'The dog' })).toEqual({
      tokens: ['[CLS]', 'the', 'dog', '[SEP]'],
      ids: [2, 57, 100, 3],
      offsets: [null, [0, 3], [4, 7], null],
      sources: [null, 'text', 'text', null],
      segmentIds: [0, 0, 0, 0],
      positionIds: [0, 1, 2, 3],
      real: [1, 1, 1, 1],
    })
  })

  test('goes on with B [SEP] in segment 1, placed in the pair', () => {
    const { tokens, offsets, sources, segmentIds } = frameBert({ text: 'The dog', pair: 'It ran' })
    expect(tokens).toEqual(['[CLS]', 'the', 'dog', '[SEP]', 'it', 'ran', '[SEP]'])
    expect(offsets.slice(3)).toEqual([null, [0, 2], [3, 6], null])
    expect(sources.slice(3)).toEqual([null, 'pair', 'pair', null])
    expect(segmentIds).toEqual([0, 0, 0, 0, 1, 1, 1])
  })

  test('is that of the fixture', () => {
    const expected = fixture('bert-random/expected.json') as {
      text: [string, string | null][]
      input_ids: number[][]
      token_type_ids: number[][]
      attention_mask: number[][]
    }
    for (const [i, [text, pair]] of expected.text.entries()) {
      const framed = frameBert({ text, padTo: expected.input_ids[i]!.length, ...(pair !== null && { pair }) })
      expect(framed.ids).toEqual(expected.input_ids[i])
      expect(framed.segmentIds).toEqual(expected.token_type_ids[i])
      expect(framed.real).toEqual(expected.attention_mask[i])
    }
  })

  test.each(['', '  ', '\n\u00a0', '\u200b'])('takes the blank pair %j for none', (pair) => {
    expect(frameBert({ text: 'dog', pair }).tokens).toEqual(['[CLS]', 'dog', '[SEP]'])
  })

  test('stands around nothing', () => {
    expect(frameBert({ text: '' }).tokens).toEqual(['[CLS]', '[SEP]'])
    expect(frameBert({ text: ' ', pair: 'dog' }).tokens).toEqual(['[CLS]', '[SEP]', 'dog', '[SEP]'])
  })

  test('needs a vocabulary with [CLS] and [SEP]', () => {
    const frame = () => frameInput(gpt2, { kind: 'bert', positions: 32, text: 'a', overflow: 'cut' })
    expect(refusal(frame).code).toBe('checkpoint-unsupported')
  })
})

describe('GPT’s frame', () => {
  test('is the bare pieces, in segment 0', () => {
    const { tokens, segmentIds, positionIds } = frameTwin({ text: 'The [mask] dog' })
    expect(tokens).toEqual(['the', '[MASK]', 'dog'])
    expect(segmentIds).toEqual([0, 0, 0])
    expect(positionIds).toEqual([0, 1, 2])
  })

  test('starts an empty prompt from [SEP], or from the end of text', () => {
    for (const text of ['', ' ', '\u0000']) {
      expect(frameTwin({ text })).toMatchObject({
        tokens: ['[SEP]'],
        offsets: [null],
        sources: [null],
        real: [1],
      })
    }
    expect(frameGpt2({ text: '' }).tokens).toEqual(['<|endoftext|>'])
    expect(frameTwin({ text: '', pair: ' ' }).tokens).toEqual(['[SEP]'])
  })

  test('reads a pair as running text, placed in the pair', () => {
    const twin = frameTwin({ text: 'The dog', pair: 'It ran' })
    expect(twin.tokens).toEqual(['the', 'dog', 'it', 'ran'])
    expect(twin.offsets.slice(2)).toEqual([
      [0, 2],
      [3, 6],
    ])
    expect(twin.sources).toEqual(['text', 'text', 'pair', 'pair'])

    const bytes = frameGpt2({ text: 'The dog', pair: 'to the' })
    expect(bytes.tokens).toEqual(['The', 'Ġdog', 'Ġto', 'Ġthe'])
    expect(bytes.offsets).toEqual([
      [0, 3],
      [3, 7],
      [0, 2],
      [2, 6],
    ])
    expect(bytes.sources).toEqual(['text', 'text', 'pair', 'pair'])
  })

  test('refuses nothing where there is no token to start from', () => {
    const { '<|endoftext|>': _, ...vocab } = gpt2Json.model.vocab
    const model = { ...gpt2Json.model, vocab }
    const startless = createTokenizer({ ...gpt2Json, added_tokens: [], model })
    const frame = () => frameInput(startless, { kind: 'gpt', positions: 32, text: '', overflow: 'cut' })
    expect(refusal(frame).code).toBe('bad-request')
  })
})

describe('Padding', () => {
  test('on the right goes on counting positions', () => {
    expect(frameBert({ text: 'dog', pair: 'ran', padTo: 8 })).toEqual({
      tokens: ['[CLS]', 'dog', '[SEP]', 'ran', '[SEP]', '[PAD]', '[PAD]', '[PAD]'],
      ids: [2, 100, 3, 119, 3, 0, 0, 0],
      offsets: [null, [0, 3], null, [0, 3], null, null, null, null],
      sources: [null, 'text', null, 'pair', null, null, null, null],
      segmentIds: [0, 0, 0, 1, 1, 0, 0, 0],
      positionIds: [0, 1, 2, 3, 4, 5, 6, 7],
      real: [1, 1, 1, 1, 1, 0, 0, 0],
    })
  })

  test('on the left leaves the real tokens their positions', () => {
    const { tokens, positionIds, segmentIds, real } = frameTwin({
      text: 'the dog',
      padTo: 5,
      padSide: 'left',
    })
    expect(tokens).toEqual(['[PAD]', '[PAD]', '[PAD]', 'the', 'dog'])
    expect(positionIds).toEqual([0, 0, 0, 0, 1])
    expect(segmentIds).toEqual([0, 0, 0, 0, 0])
    expect(real).toEqual([0, 0, 0, 1, 1])
  })

  test('with raw positions numbers the pads as well', () => {
    const { positionIds } = frameTwin({ text: 'the dog', padTo: 5, padSide: 'left', rawPositions: true })
    expect(positionIds).toEqual([0, 1, 2, 3, 4])
  })

  test('is of the end of text where the vocabulary has no pad', () => {
    expect(frameGpt2({ text: 'The', padTo: 2 }).tokens).toEqual(['The', '<|endoftext|>'])
  })

  test.each<[number, string]>([
    [3, 'pad-below-length'],
    [0, 'pad-below-length'],
    [33, 'pad-above-limit'],
    [-1, 'bad-request'],
    [4.5, 'bad-request'],
    [Number.NaN, 'bad-request'],
    [Number.POSITIVE_INFINITY, 'bad-request'],
  ])('to %d tokens is refused: %s', (padTo, code) => {
    expect(refusal(() => frameBert({ text: 'the dog', padTo })).code).toBe(code)
  })
})

describe('A text that does not fit', () => {
  test('is refused with its length, specials included', () => {
    expect(refusal(() => frameBert({ text: long(31) }))).toEqual({
      code: 'text-too-long',
      sentence: 'The text is 33 tokens long, specials included, and the model has 32 positions; shorten it.',
    })
    expect(refusal(() => frameBert({ text: long(20), pair: long(20) })).sentence).toContain('43 tokens')
    expect(refusal(() => frameTwin({ text: long(20), pair: long(20) })).sentence).toContain('40 tokens')
    expect(frameBert({ text: long(30) }).tokens).toHaveLength(32)
    expect(frameTwin({ text: long(32) }).tokens).toHaveLength(32)
  })

  test('is cut behind the last piece that fits', () => {
    expect(frameBert({ text: 'a b c d', positions: 4, overflow: 'cut' })).toMatchObject({
      tokens: ['[CLS]', 'a', 'b', '[SEP]'],
      cut: { source: 'text', at: 4 },
    })
    expect(frameTwin({ text: 'a b c d', positions: 3, overflow: 'cut' })).toMatchObject({
      tokens: ['a', 'b', 'c'],
      cut: { source: 'text', at: 6 },
    })
  })

  test('is cut in the pair for GPT where the text fits', () => {
    const asked = { text: 'a b', pair: 'c d', overflow: 'cut' } as const
    expect(frameTwin({ ...asked, positions: 3 }).cut).toEqual({ source: 'pair', at: 2 })
    expect(frameTwin({ ...asked, positions: 2 }).cut).toEqual({ source: 'pair', at: 0 })
    expect(frameTwin({ ...asked, positions: 1 }).cut).toEqual({ source: 'text', at: 2 })
  })

  test.each<[string, number, number, number, number, number, string]>([
    // text, pair, positions → kept of the text, kept of the pair, cut in
    ['the longer text', 9, 2, 8, 3, 2, 'text'],
    ['the longer pair', 2, 9, 8, 2, 3, 'pair'],
    ['one of two equal texts, where the other fits', 4, 4, 8, 1, 4, 'text'],
    ['both where each would fill the model', 9, 9, 8, 3, 2, 'text'],
    ['both down to one piece each', 9, 9, 5, 1, 1, 'text'],
    ['all of the pair where two texts have no room', 9, 9, 4, 2, 0, 'text'],
    ['all of the pair, and nothing of the text', 1, 1, 4, 1, 0, 'pair'],
    ['all words', 9, 9, 2, 0, 0, 'text'],
    ['a pair alone', 0, 9, 4, 0, 1, 'pair'],
  ])('of a pair loses %s', (_, text, pair, positions, keptText, keptPair, source) => {
    const { sources, tokens, cut } = frameBert({
      text: long(text),
      pair: long(pair),
      positions,
      overflow: 'cut',
    })
    expect(tokens.length).toBeLessThanOrEqual(positions)
    expect(sources.filter((of) => of === 'text')).toHaveLength(keptText)
    expect(sources.filter((of) => of === 'pair')).toHaveLength(keptPair)
    expect(cut).toEqual({ source, at: 2 * (source === 'text' ? keptText : keptPair) })
  })

  test('is refused even when it may be cut, where not even the frame fits', () => {
    expect(refusal(() => frameBert({ text: 'a', positions: 1, overflow: 'cut' })).code).toBe('text-too-long')
  })

  test('may have megabytes', () => {
    expect(frameBert({ text: long(2e6), overflow: 'cut' }).tokens).toHaveLength(32)
    expect(refusal(() => frameTwin({ text: long(2e6) })).code).toBe('text-too-long')
  })
})

describe('Any frame', () => {
  const anyAsked = fc.record({
    text: anyText,
    pair: anyText,
    positions: fc.integer({ min: 3, max: 40 }),
    padSide: fc.constantFrom('left' as const, 'right' as const),
    rawPositions: fc.boolean(),
  })

  test.each([
    ['BERT', bert, 'bert'],
    ['GPT with WordPiece', bert, 'gpt'],
    ['GPT-2', gpt2, 'gpt'],
  ] as const)(
    'of %s fits, agrees with itself and places its tokens in what was typed',
    (_, tokenizer, kind) => {
      fc.assert(
        fc.property(anyAsked, (asked) => {
          const input = frameInput(tokenizer, { ...asked, kind, padTo: asked.positions, overflow: 'cut' })
          const { tokens, ids, offsets, sources, segmentIds, positionIds, real, cut } = input
          for (const field of [tokens, ids, offsets, sources, segmentIds, positionIds, real]) {
            expect(field).toHaveLength(asked.positions)
          }
          for (const [t, span] of offsets.entries()) {
            expect(span === null).toBe(sources[t] === null)
            expect(positionIds[t]).toBeLessThan(asked.positions)
            if (span === null) continue
            const typed = sources[t] === 'text' ? asked.text : asked.pair
            expect(real[t]).toBe(1)
            expect(span[0]).toBeGreaterThanOrEqual(0)
            expect(span[1]).toBeGreaterThanOrEqual(span[0])
            expect(span[1]).toBeLessThanOrEqual(typed.length)
          }
          if (cut) {
            expect(cut.at).toBeGreaterThanOrEqual(0)
            expect(cut.at).toBeLessThanOrEqual((cut.source === 'text' ? asked.text : asked.pair).length)
          }
        }),
      )
    },
  )
})
