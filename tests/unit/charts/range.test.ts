import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clampRange, keyedRange, LEAST, type Range, snapRange } from '../../../src/charts/range.ts'

const count = fc.integer({ min: 5, max: 512 })
const numbers = fc.tuple(fc.integer({ min: 0, max: 512 }), fc.integer({ min: 0, max: 512 }))
const windowIn = (n: number) =>
  fc.tuple(fc.integer({ min: 0, max: n }), fc.integer({ min: 0, max: n })).filter(([a, b]) => b - a >= LEAST)

const expectWindow = ([from, to]: Range, n: number) => {
  expect([from, to].every(Number.isInteger)).toBe(true)
  expect(from).toBeGreaterThanOrEqual(0)
  expect(to).toBeLessThanOrEqual(n)
  expect(to - from).toBeGreaterThanOrEqual(LEAST)
}

test('a window from an address fits any text, or shows all of it', () => {
  fc.assert(
    fc.property(count, numbers, (n, range) => {
      const clamped = clampRange(range, n)
      if (clamped) expectWindow(clamped, n)
    }),
  )
  expect(clampRange([50, 60], 40)).toEqual([30, 40])
  expect(clampRange([50, 51], 60)).toEqual([50, 54])
  expect(clampRange([0, 40], 40)).toBeNull()
})

test('the pointer never makes less than the smallest window, nor one outside the text', () => {
  const pulled = count.chain((n) =>
    fc.tuple(
      fc.constant(n),
      windowIn(n),
      fc.tuple(fc.double({ min: 0, max: n, noNaN: true }), fc.double({ min: 0, max: n, noNaN: true })),
      fc.boolean(),
    ),
  )
  fc.assert(
    fc.property(pulled, ([n, before, [a, b], moved]) => {
      expectWindow(snapRange([Math.min(a, b), Math.max(a, b)], before, n, moved), n)
    }),
  )
})

test('a window that is moved keeps its size, and a pulled one the edge that stands still', () => {
  expect(snapRange([2.5, 9.5], [0, 7], 40, true)).toEqual([3, 10])
  expect(snapRange([4.4, 12], [0, 12], 40, false)).toEqual([4, 12])
  expect(snapRange([11.2, 12], [0, 12], 40, false)).toEqual([8, 12])
  expect(snapRange([20, 20.6], [20, 30], 40, false)).toEqual([20, 24])
})

test('keys move one edge, and stop at the text and at the other edge', () => {
  expect(keyedRange('ArrowRight', 'from', [0, 60], 60)).toEqual([1, 60])
  expect(keyedRange('PageDown', 'to', [0, 60], 60)).toEqual([0, 52])
  expect(keyedRange('End', 'from', [0, 10], 60)).toEqual([6, 10])
  expect(keyedRange('Home', 'to', [5, 20], 60)).toEqual([5, 9])
  expect(keyedRange('a', 'to', [5, 20], 60)).toBeNull()
})
