import { expect, test } from 'vitest'
import { partnerRange } from '../../../src/labs/masks/matrix/partnerRange.ts'
import type { Span } from '../../../src/trace/tokens.ts'
import type { Trace } from '../../../src/trace/trace.ts'

/** Only what tells where tokens stand in the text. */
const traceOf = (offsets: readonly (Span | null)[]) =>
  ({
    tokens: offsets.map(() => 'x'),
    offsets,
    sources: offsets.map((span) => span && 'text'),
  }) as unknown as Trace

const words = Array.from({ length: 30 }, (_, i): Span => [i * 2, i * 2 + 1])
const bert = traceOf([null, ...words, null])
const gpt = traceOf(words)

test('the same words are shown in the other model', () => {
  expect(partnerRange(bert, gpt, [11, 21])).toEqual([10, 20])
  expect(partnerRange(gpt, bert, [10, 20])).toEqual([11, 21])
})

test('the ends of the text stay its ends', () => {
  expect(partnerRange(gpt, bert, [0, 10])).toEqual([0, 11])
  expect(partnerRange(gpt, bert, [20, 30])).toEqual([21, 32])
  expect(partnerRange(bert, gpt, [0, 32])).toBeNull()
})

test('without a shared word it is the same numbers, as far as they go', () => {
  const padded = traceOf([...words, ...Array.from({ length: 20 }, () => null)])
  expect(partnerRange(padded, gpt, [34, 44])).toEqual([20, 30])
})
