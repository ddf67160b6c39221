import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planes } from '../../../src/labs/words/components.ts'
import { fitMix, scoresOf, softScore } from '../../../src/labs/words/fitMix.ts'
import { exampleSets } from '../../../src/store/exampleSets.ts'
import { readMix, writeMix } from '../../../src/store/mix.ts'
import { readSentences, type SenseSentence, writeSentences } from '../../../src/store/senseSentences.ts'
import type { Array2 } from '../../../src/trace/arrays.ts'
import { cosines } from '../../../src/trace/cosine.ts'
import { findWord } from '../../../src/trace/findWord.ts'
import { evenLayers, mixStates, softmax } from '../../../src/trace/mixStates.ts'
import { agreement, majority, meanScore } from '../../../src/trace/nearest.ts'

const matrix = (...rows: readonly (readonly number[])[]): Array2 => ({
  shape: [rows.length, rows[0]?.length ?? 0],
  data: Float32Array.from(rows.flat()),
})

describe('Cosine similarity', () => {
  test('is 1 for one direction, 0 for a right angle, −1 for the opposite, whatever the lengths', () => {
    const { data } = cosines(matrix([1, 0], [5, 0], [0, 2], [-3, 0]))
    expect([...data.slice(0, 4)]).toEqual([1, 1, 0, -1])
  })

  test('with a vector of zeros is 0, not NaN', () => {
    expect([...cosines(matrix([0, 0], [1, 2])).data]).toEqual([0, 0, 0, expect.closeTo(1)])
  })
})

describe('The nearest-neighbour score', () => {
  const all = () => true

  test('counts the sentences whose nearest other one has the same sense', () => {
    const near = cosines(matrix([1, 0], [1, 0.1], [0, 1], [0.1, 1], [0.9, 1]))
    const values = agreement(near, ['A', 'A', 'B', 'B', 'A'])
    expect(values).toEqual([1, 1, 1, 1, 0])
    expect(meanScore(values, all)).toEqual({ value: 0.8, n: 5 })
  })

  test('gives equally near neighbours their share: vectors that are all the same score below chance', () => {
    const same = cosines(matrix([1, 2], [1, 2], [1, 2], [1, 2]))
    expect(agreement(same, ['A', 'A', 'B', 'B'])).toEqual([1 / 3, 1 / 3, 1 / 3, 1 / 3])
    expect(majority(['A', 'A', 'B', 'B'], all)).toEqual({ value: 0.5, n: 4 })
  })

  test('leaves unmarked sentences out, as neighbours too, and has no value where nothing can be compared', () => {
    const near = cosines(matrix([1, 0], [1, 0], [0, 1]))
    expect(agreement(near, ['A', null, 'B'])).toEqual([0, null, 0])
    expect(agreement(near, ['A', null, null])).toEqual([null, null, null])
    expect(meanScore([null, null], all)).toBeNull()
    expect(majority([null], all)).toBeNull()
  })
})

describe('The plane of the first two components', () => {
  test('keeps the distances of states that lie in a plane', () => {
    const [plane] = planes([matrix([0, 0, 1], [3, 0, 1], [0, 4, 1])])
    const [a, b, c] = plane!.points
    expect(Math.hypot(b![0] - a![0], b![1] - a![1])).toBeCloseTo(3, 5)
    expect(Math.hypot(c![0] - b![0], c![1] - b![1])).toBeCloseTo(5, 5)
    expect(plane!.shares![0] + plane!.shares![1]).toBeCloseTo(1, 6)
  })

  test('is one point for states that are all the same, and for a single one', () => {
    for (const states of [matrix([1, 2], [1, 2], [1, 2]), matrix([1, 2])]) {
      const [plane] = planes([states])
      expect(plane!.shares).toBeNull()
      expect(plane!.points.flat().every((value) => value === 0)).toBe(true)
    }
  })

  test('does not flip from layer to layer: the same states turned round lie where they lay', () => {
    const number = fc.integer({ min: -50, max: 50 })
    const states = fc.array(fc.tuple(number, number, number), { minLength: 4, maxLength: 8 })
    fc.assert(
      fc.property(states, (rows) => {
        const [first, second] = planes([matrix(...rows), matrix(...rows.map((row) => row.map((x) => -x)))])
        for (const axis of [0, 1] as const) {
          const along = first!.points.reduce(
            (sum, point, n) => sum + point[axis] * second!.points[n]![axis],
            0,
          )
          expect(along).toBeGreaterThanOrEqual(-1e-9)
        }
      }),
    )
  })
})

describe('ELMo’s mix', () => {
  const senses = ['A', 'A', 'B', 'B'] as const
  /** Only the middle layer tells the senses apart. */
  const noise = matrix([1, 0], [0, 1], [1, 0.1], [0.1, 1])
  const telling = matrix([1, 0], [1, 0.1], [0, 1], [0.1, 1])

  test('is the mean of the layers when s is even, and scales with γ alone', () => {
    const [a, b] = [matrix([1, 3]), matrix([3, 1])]
    expect([...mixStates([a, b], softmax([0, 0]), 1).data]).toEqual([2, 2])
    expect([...mixStates([a, b], softmax([0, 0]), 3).data]).toEqual([6, 6])
  })

  test('doubles the static vector, as its layers have two directions', () => {
    expect(evenLayers([matrix([1, 2]), matrix([3, 4, 5, 6])])[0]).toEqual(matrix([1, 2, 1, 2]))
  })

  test('fitted, takes the layer that tells the senses apart, the same each time', () => {
    const weights = fitMix([noise, telling, noise], senses)!
    expect(weights[1]).toBeGreaterThan(0.9)
    expect(fitMix([noise, telling, noise], senses)).toEqual(weights)
    expect(softScore(mixStates([noise, telling, noise], weights, 1), senses)!).toBeGreaterThan(
      softScore(mixStates([noise, telling, noise], [1 / 3, 1 / 3, 1 / 3], 1), senses)!,
    )
  })

  test('finds the best mix of a grid: none of its neighbours scores higher by the states themselves', () => {
    const random = (seed: number): Array2 => ({
      shape: [6, 8],
      data: Float32Array.from({ length: 48 }, (_, i) => Math.sin(seed + 7.3 * i) + Math.cos(seed * i)),
    })
    const layers = [random(1), random(2), random(3)]
    const marks = ['A', 'B', 'A', 'B', null, 'A'] as const
    const found = fitMix(layers, marks)!
    const score = (weights: readonly number[]) => softScore(mixStates(layers, weights, 1), marks)!
    for (let a = 0; a <= 20; a++) {
      for (let b = 0; a + b <= 20; b++) {
        expect(score(found)).toBeGreaterThan(score([a / 20, b / 20, (20 - a - b) / 20]) - 1e-5)
      }
    }
  })

  test('stays even where no mix is better than another, and has nothing to fit to one sense', () => {
    for (const weight of fitMix([telling, telling, telling], senses)!) expect(weight).toBeCloseTo(1 / 3, 1)
    expect(fitMix([noise, telling, noise], ['A', 'A', null, 'A'])).toBeNull()
  })

  test('comes back from its scores', () => {
    for (const weights of [
      [0.2, 0.5, 0.3],
      [1 / 3, 1 / 3, 1 / 3],
    ]) {
      softmax(scoresOf(weights, 5)).forEach((weight, k) => {
        expect(weight).toBeCloseTo(weights[k]!, 2)
      })
    }
    expect(scoresOf([1, 0, 0], 5).every((score) => Math.abs(score) <= 5)).toBe(true)
  })
})

describe('A word in a sentence', () => {
  test('is found in any case, as a word of its own', () => {
    expect(findWord('Bank, bank; banks, riverbank.', 'bank')).toEqual([
      [0, 4],
      [6, 10],
    ])
  })

  test('may be anything that can be typed', () => {
    expect(findWord('a 🙂 b', '🙂')).toEqual([[2, 4]])
    expect(findWord('what (is) it', '(is)')).toEqual([[5, 9]])
    expect(findWord('anything', '  ')).toEqual([])
  })

  test('is in every shipped sentence, once', () => {
    for (const { word, sentences } of exampleSets) {
      expect(sentences).toHaveLength(12)
      for (const { text } of sentences) expect(findWord(text, word)).toHaveLength(1)
    }
  })
})

describe('The list in the address', () => {
  const sentence: fc.Arbitrary<SenseSentence> = fc.record({
    text: fc.string({ maxLength: 40 }).filter((text) => !/[\r\n]/.test(text)),
    sense: fc.constantFrom('A' as const, 'B' as const, 'C' as const, null),
    clue: fc.constantFrom('before' as const, 'after' as const, null),
    occurrence: fc.integer({ min: 0, max: 99 }),
  })

  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 24 }), (list) => {
        expect(readSentences(writeSentences(list))).toEqual(list)
      }),
    )
  })

  test('is refused where it is anything else or too much', () => {
    for (const text of [
      'D< a',
      'A',
      'A<\tb',
      'no mark',
      `A ${'x'.repeat(601)}`,
      Array(25).fill('A b').join('\n'),
    ]) {
      expect(readSentences(text)).toBeNull()
    }
    expect(readSentences('')).toEqual([])
  })

  test('keeps a mix within its sliders', () => {
    expect(readMix(writeMix({ gamma: 1.5, scores: [-0.25, 0, 2] }))).toEqual({
      gamma: 1.5,
      scores: [-0.25, 0, 2],
    })
    for (const text of ['', '1_0_0', '9_0_0_0', '1_0_0_6', '1_0_0_x', '-1_0_0_0'])
      expect(readMix(text)).toBeNull()
  })
})
