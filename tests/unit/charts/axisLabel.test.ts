import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AxisLabel,
  fitLabel,
  isLabelShown,
  joinedPieces,
  labelWidth,
  padBorders,
} from '../../../src/charts/axisLabel.ts'

const labelsOf = (...kinds: AxisLabel['kind'][]): readonly AxisLabel[] =>
  kinds.map((kind) => ({ label: kind, kind }))

test('a Chinese character takes more room than a Latin letter', () => {
  expect(labelWidth('bank')).toBeCloseTo(2.4)
  expect(labelWidth('银行')).toBe(2)
})

test('a fitted label never exceeds its room and keeps whole characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      const fitted = fitLabel(text, limit)
      expect(labelWidth(fitted)).toBeLessThanOrEqual(Math.max(limit, 0.6))
      expect(text.startsWith(fitted.replace(/…$/, ''))).toBe(true)
    }),
  )
})

test('thinned labels keep their distance from the one of the cursor, which is always there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 127 }), (every, current) => {
      const shown = Array.from({ length: 128 }, (_, index) => index).filter((index) =>
        isLabelShown(index, every, current),
      )
      expect(shown).toContain(current)
      shown.slice(1).forEach((index, place) => {
        expect(index - shown[place]!).toBeGreaterThanOrEqual(every)
      })
    }),
  )
})

test('pieces of one word are tied, words are not', () => {
  const labels = labelsOf('special', 'word', 'continuation', 'continuation', 'word', 'word', 'continuation')
  expect(joinedPieces(labels)).toEqual([
    [1, 3],
    [5, 6],
  ])
})

test('pads are parted from real tokens on either side', () => {
  expect(padBorders(labelsOf('word', 'word', 'pad', 'pad'))).toEqual([2])
  expect(padBorders(labelsOf('pad', 'word'))).toEqual([1])
  expect(padBorders(labelsOf('pad', 'pad'))).toEqual([])
})
