import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawFrom, drawnNumber, type Rated, rate } from '../../../src/models/sampling.ts'

const logits = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 60 })
const temperature = fc.double({ min: 0.05, max: 5, noNaN: true })
const share = fc.double({ min: 0, max: 0.999, noNaN: true })
const nobody: ReadonlySet<number> = new Set()
const sum = (rated: readonly Rated[]) => rated.reduce((total, { probability }) => total + probability, 0)
const kept = (rated: readonly Rated[]) => rated.filter(({ cut }) => cut === null)

describe('The way from logits to a distribution', () => {
  test('what may be drawn sums to 1, whatever is cut; what was cut has probability 0', () => {
    fc.assert(
      fc.property(logits, temperature, fc.integer({ min: 1, max: 80 }), share, (given, t, topK, topP) => {
        const rated = rate(given, { temperature: t, topK, topP }, nobody)
        expect(rated).toHaveLength(given.length)
        expect(sum(rated)).toBeCloseTo(1, 12)
        for (const { cut, probability } of rated)
          expect(cut === null ? 1 : probability).toBe(cut === null ? 1 : 0)
      }),
    )
  })

  test('probabilities are in the order of the logits, before and after the cuts', () => {
    fc.assert(
      fc.property(logits, temperature, share, (given, t, topP) => {
        const rated = rate(given, { temperature: t, topP }, nobody)
        for (const [at, one] of rated.slice(1).entries()) {
          const before = rated[at]!
          expect(before.logit).toBeGreaterThanOrEqual(one.logit)
          expect(before.uncut).toBeGreaterThanOrEqual(one.uncut)
          expect(before.probability).toBeGreaterThanOrEqual(one.probability)
        }
      }),
    )
  })

  test('top-k keeps k, or all where there are fewer', () => {
    fc.assert(
      fc.property(logits, fc.integer({ min: 1, max: 80 }), (given, topK) => {
        expect(kept(rate(given, { topK }, nobody))).toHaveLength(Math.min(topK, given.length))
      }),
    )
  })

  test('top-p keeps the smallest set of the likeliest that holds the share, counted in what top-k left', () => {
    fc.assert(
      fc.property(logits, fc.integer({ min: 1, max: 80 }), share, (given, topK, topP) => {
        const left = kept(rate(given, { topK }, nobody))
        const rated = kept(rate(given, { topK, topP }, nobody))
        expect(rated.map(({ id }) => id)).toEqual(left.slice(0, rated.length).map(({ id }) => id))
        const held = sum(left.slice(0, rated.length))
        expect(held).toBeGreaterThanOrEqual(Math.min(topP, 1 - 1e-9))
        if (rated.length > 1) expect(sum(left.slice(0, rated.length - 1))).toBeLessThan(topP)
      }),
    )
  })

  test('without cuts it is softmax(logits ÷ temperature)', () => {
    fc.assert(
      fc.property(logits, temperature, (given, t) => {
        const largest = Math.max(...given)
        const powers = given.map((logit) => Math.exp((logit - largest) / t))
        const total = powers.reduce((a, b) => a + b)
        for (const { id, probability, uncut } of rate(given, { temperature: t }, nobody)) {
          expect(probability).toBeCloseTo(powers[id]! / total, 12)
          expect(uncut).toBeCloseTo(probability, 12)
        }
      }),
    )
  })

  test('temperature 0 takes the largest logit; of equal ones the lower id', () => {
    fc.assert(
      fc.property(logits, (given) => {
        const [best] = kept(rate(given, { temperature: 0, topP: 0.5 }, nobody))
        expect(best).toMatchObject({ id: given.indexOf(Math.max(...given)), probability: 1 })
      }),
    )
  })

  test('the lower the temperature, the likelier the likeliest; no temperature makes a NaN', () => {
    fc.assert(
      fc.property(logits, (given) => {
        const first = [1e-300, 0.2, 1, 5, 1e300].map(
          (t) => rate(given, { temperature: t }, nobody)[0]!.probability,
        )
        for (const [at, probability] of first.entries()) {
          expect(probability).toBeGreaterThan(0)
          expect(probability).toBeLessThanOrEqual((first[at - 1] ?? 1) + 1e-12)
        }
      }),
    )
  })

  test('what is never drawn has no place in it', () => {
    const rated = rate([9, 1, 2], { topK: 2 }, new Set([0]))
    expect(rated.map(({ id }) => id)).toEqual([2, 1])
    expect(sum(rated)).toBeCloseTo(1, 12)
  })
})

describe('The draw', () => {
  test('takes the token on whose part of [0, 1) the number falls, and never one that was cut', () => {
    fc.assert(
      fc.property(
        logits,
        share,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (given, topP, number) => {
          const rated = rate(given, { topP }, nobody)
          const rank = drawFrom(rated, number)
          expect(rated[rank]!.cut).toBeNull()
          const before = sum(rated.slice(0, rank))
          expect(number).toBeGreaterThanOrEqual(before - 1e-12)
          expect(number).toBeLessThanOrEqual(before + rated[rank]!.probability + 1e-12)
        },
      ),
    )
  })

  test('a step’s number is the seed’s and the step’s alone', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (seed, step) => {
        const number = drawnNumber(seed, step)
        expect(number).toBe(drawnNumber(seed, step))
        expect(number).toBeGreaterThanOrEqual(0)
        expect(number).toBeLessThan(1)
      }),
    )
    expect(drawnNumber(0, 0)).toBe(0.9916126870084554)
  })

  test.each(['steps of one seed', 'first steps of many seeds'])('the numbers of %s are uniform', (which) => {
    const numbers = Array.from({ length: 20_000 }, (_, n) =>
      which === 'steps of one seed' ? drawnNumber(3, n) : drawnNumber(n, 0),
    )
    const counts = Array<number>(20).fill(0)
    for (const number of numbers) counts[Math.floor(20 * number)]! += 1
    const chiSquare = counts.reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0)
    expect(chiSquare).toBeLessThan(44) // 99.9 % of uniform samples, 19 degrees of freedom
    const product = numbers.slice(1).reduce((total, x, at) => total + (x - 0.5) * (numbers[at]! - 0.5), 0)
    expect(Math.abs((12 * product) / numbers.length)).toBeLessThan(0.03)
  })

  test('drawn often, each token comes as often as its probability says', () => {
    const rated = rate([2, 1, 0, -1], { temperature: 0.9 }, nobody)
    const counts = rated.map(() => 0)
    for (let step = 0; step < 20_000; step++) counts[drawFrom(rated, drawnNumber(11, step))]! += 1
    for (const [rank, count] of counts.entries()) {
      expect(Math.abs(count / 20_000 - rated[rank]!.probability)).toBeLessThan(0.015)
    }
  })
})
