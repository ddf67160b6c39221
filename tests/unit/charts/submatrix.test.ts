import fc from 'fast-check'
import { expect, test } from 'vitest'
import { submask, submatrix } from '../../../src/charts/submatrix.ts'

test('a part of a matrix holds the cells of the whole', () => {
  const parts = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(12), fc.nat(12))
    .map(([n, a, b]) => ({ n, from: Math.min(a, b, n - 1), to: Math.min(Math.max(a, b) + 1, n) }))
  fc.assert(
    fc.property(parts, ({ n, from, to }) => {
      const side = to - from
      const whole = { shape: [n, n] as const, data: Float32Array.from({ length: n * n }, (_, i) => i) }
      const bits = { shape: [n, n] as const, data: Uint8Array.from(whole.data, (i) => i % 2) }
      const part = submatrix(whole, [from, to])
      const mask = submask(bits, [from, to])
      expect(part.shape).toEqual([side, side])
      expect(mask.shape).toEqual([side, side])
      for (let row = 0; row < side; row++) {
        for (let column = 0; column < side; column++) {
          const cell = (from + row) * n + from + column
          expect(part.data[row * side + column]).toBe(whole.data[cell])
          expect(mask.data[row * side + column]).toBe(bits.data[cell])
        }
      }
    }),
  )
})
