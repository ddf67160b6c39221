import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { forbiddenCells, mayAttend } from '../../../src/trace/encoderDecoder.ts'

const lengths = fc.record({
  source: fc.integer({ min: 0, max: 12 }),
  target: fc.integer({ min: 0, max: 12 }),
})

test('what is written sees all of the source, and of itself nothing that comes later', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (query, key) => {
      expect(mayAttend('encoder', query, key)).toBe(true)
      expect(mayAttend('cross', query, key)).toBe(true)
      expect(mayAttend('decoder', query, key)).toBe(key <= query)
    }),
  )
})

test('only among the words that are written is a cell forbidden: half of them, the diagonal aside', () => {
  fc.assert(
    fc.property(lengths, (both) => {
      const { source, target } = both
      const pairs = target === 0 ? 0 : (target * (target - 1)) / 2
      expect(forbiddenCells('encoder', both)).toEqual({ forbidden: 0, all: source * source })
      expect(forbiddenCells('cross', both)).toEqual({ forbidden: 0, all: target * source })
      expect(forbiddenCells('decoder', both)).toEqual({ forbidden: pairs, all: target * target })
    }),
  )
})
