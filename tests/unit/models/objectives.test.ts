import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chosenCount,
  maskPieces,
  nextTokenLessons,
  previousTokenLessons,
} from '../../../src/models/objectives.ts'

const firstWord = 5
const maskId = 4
const vocabulary = 60
const ids = fc.array(fc.integer({ min: 0, max: vocabulary - 1 }), { maxLength: 128 })
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const seed = fc.integer({ min: 0, max: 9999 })
const corrupt = (some: readonly number[], of: number, from: number) =>
  maskPieces(some, { share: of, seed: from, maskId, firstWord, vocabulary })
const chosenOf = (fates: readonly string[]) => [...fates.keys()].filter((at) => fates[at] !== 'unchosen')
const isWord = (id: number) => id >= firstWord

describe('The corruption of a sentence', () => {
  it('never touches a special token', () => {
    fc.assert(
      fc.property(ids, share, seed, (some, of, from) => {
        const corrupted = corrupt(some, of, from)
        for (const [at, id] of some.entries()) {
          if (isWord(id)) continue
          expect(corrupted.fates[at]).toBe('unchosen')
          expect(corrupted.ids[at]).toBe(id)
        }
      }),
    )
  })

  it('chooses the share of the word pieces, but at least one of them above 0 %', () => {
    fc.assert(
      fc.property(ids, share, seed, (some, of, from) => {
        const words = some.filter(isWord).length
        const { length } = chosenOf(corrupt(some, of, from).fates)
        expect(length).toBe(chosenCount(words, of))
        expect(Math.abs(length - of * words)).toBeLessThanOrEqual(of > 0 && of * words < 1 ? 1 : 0.5)
        if (words > 0 && of > 0) expect(length).toBeGreaterThan(0)
      }),
    )
    // training/objectives.py rounds as numpy.rint: halves to the even number.
    expect([10, 30, 50].map((words) => chosenCount(words, 0.15))).toEqual([2, 4, 8])
    expect([chosenCount(3, 0.5), chosenCount(5, 0.5), chosenCount(7, 1), chosenCount(7, 0)]).toEqual([
      2, 2, 7, 0,
    ])
  })

  it('leaves what was not chosen as it is, and makes each chosen piece what its fate says', () => {
    fc.assert(
      fc.property(ids, share, seed, (some, of, from) => {
        const corrupted = corrupt(some, of, from)
        for (const [at, fate] of corrupted.fates.entries()) {
          const [before, after] = [some[at]!, corrupted.ids[at]!]
          if (fate === 'masked') expect(after).toBe(maskId)
          else if (fate === 'random') expect(isWord(after) && after < vocabulary).toBe(true)
          else expect(after).toBe(before)
        }
      }),
    )
  })

  it('is the same for the same seed, and a larger share only adds places', () => {
    fc.assert(
      fc.property(ids, share, share, seed, (some, one, other, from) => {
        expect(corrupt(some, one, from)).toEqual(corrupt(some, one, from))
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((of) => corrupt(some, of, from))
        for (const at of chosenOf(less!.fates)) {
          expect(more!.fates[at]).toBe(less!.fates[at])
          expect(more!.ids[at]).toBe(less!.ids[at])
        }
      }),
    )
  })

  it('masks 80 %, replaces 10 % and keeps 10 % in the long run, wherever they stand', () => {
    const some = Array.from({ length: 128 }, (_, at) => firstWord + (at % (vocabulary - firstWord)))
    const fates = Array.from({ length: 60 }, (_, from) => corrupt(some, 1, from).fates).flat()
    const part = (fate: string) => fates.filter((one) => one === fate).length / fates.length
    expect(part('masked')).toBeCloseTo(0.8, 1)
    expect(part('random')).toBeCloseTo(0.1, 1)
    expect(part('kept')).toBeCloseTo(0.1, 1)
    const drawn = Array.from(
      { length: 600 },
      (_, from) => chosenOf(corrupt(some.slice(0, 10), 0.1, from).fates)[0],
    )
    for (let at = 0; at < 10; at++) {
      expect(drawn.filter((one) => one === at).length).toBeGreaterThan(25)
    }
  })
})

describe('The lessons of a language model', () => {
  it('are one more than the pieces, each after the one before it', () => {
    expect(nextTokenLessons(2)).toEqual([
      { from: -1, target: 0 },
      { from: 0, target: 1 },
      { from: 1, target: 2 },
    ])
    expect(previousTokenLessons(2)).toEqual([
      { from: 2, target: 1 },
      { from: 1, target: 0 },
      { from: 0, target: -1 },
    ])
  })
})
