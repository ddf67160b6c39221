import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entropy, largest, meanOf, rowDistance } from '../../../src/trace/measure.ts'

describe('Entropy of a row of weights', () => {
  it('is log₂ n where n keys share the weight, and 0 where one has it all or nobody may look', () => {
    expect(entropy(new Float32Array(8).fill(1 / 8))).toBeCloseTo(3)
    expect(entropy(Float32Array.of(0, 1, 0))).toBe(0)
    expect(entropy(new Float32Array(5))).toBe(0)
  })

  it('lies between 0 and log₂ T', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (raw) => {
          const sum = raw.reduce((a, b) => a + b, 0)
          fc.pre(sum > 0.01)
          const bits = entropy(Float32Array.from(raw, (value) => value / sum))
          expect(bits).toBeGreaterThan(-1e-5)
          expect(bits).toBeLessThanOrEqual(Math.log2(raw.length) + 1e-4)
        },
      ),
    )
  })
})

describe('The largest keys of a row', () => {
  it('come in falling order and never name a forbidden key', () => {
    expect(largest(Float32Array.of(0.1, 0, 0.6, 0.3), 4)).toEqual([2, 3, 0])
  })
})

describe('The distance of two states', () => {
  it('is the Euclidean one', () => {
    expect(rowDistance(Float32Array.of(3, 4), new Float32Array(2))).toBe(5)
  })
})

describe('The mean over heads', () => {
  it('is taken element by element and leaves the heads as they were', () => {
    const first = { shape: [1, 2] as const, data: Float32Array.of(0, 1) }
    const mean = meanOf([first, { shape: [1, 2], data: Float32Array.of(0.5, 0.5) }])
    expect(mean).toEqual({ shape: [1, 2], data: Float32Array.of(0.25, 0.75) })
    expect(first.data).toEqual(Float32Array.of(0, 1))
  })
})
