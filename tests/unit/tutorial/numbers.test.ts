import { describe, expect, test } from 'vitest'
import { defaults } from '../../../src/store/fields.ts'
import { stepFiles } from '../../support/courseFiles.ts'
import { answered } from './answered.ts'
import { fakeTrace } from './fakeTrace.ts'

const stepOf = (id: string) => stepFiles.find((files) => files.id === id)!

describe('the numbers of the steps', () => {
  test('padding: the share of the weight of real rows that goes to pads, and how many of them moved', () => {
    const { step } = stepOf('padding')
    const choices = { ...defaults, ...step.start, ...step.showMe, step: 'any' }
    const real = [1, 1, 0, 0] as const
    const shown = fakeTrace({ kind: 'bert', real, mayLook: () => true, states: [1, 2, 8, 8] })
    const own = fakeTrace({ kind: 'bert', real, mayLook: (_, column) => column < 2, states: [1, 5, 9, 9] })
    const lab = { choices, results: answered(choices, { 'bert.shown': shown, 'bert.own': own }) }
    expect(step.isDone(lab)).toBe(true)
    expect(step.answer(lab, {})).toEqual({
      outcome: 50,
      readings: {
        own: { unit: 'share', value: 0 },
        open: { unit: 'share', value: 0.5 },
        moved: { unit: 'count', value: 1, of: 2 },
      },
      by: { of: 'model', models: ['bert'], origin: 'trained' },
    })
  })

  test('padding: one cell painted open is the task done too', () => {
    const { step } = stepOf('padding')
    const choices = { ...defaults, ...step.start, step: 'any', 'bert.flips': [[0, 2]] as const }
    const mayLook = (row: number, column: number) => column < 2 || (row === 0 && column === 2)
    const shown = fakeTrace({ kind: 'bert', real: [1, 1, 0], mayLook, states: [1, 2, 3] })
    expect(step.isDone({ choices, results: answered(choices, { 'bert.shown': shown }) })).toBe(true)
  })

  test('look-ahead: compares how many next tokens the first guess hits', () => {
    const { step } = stepOf('look-ahead')
    const choices = { ...defaults, ...step.start, ...step.showMe, step: 'any' }
    const ids = [5, 6, 7]
    const answer = (before: readonly number[], after: readonly number[]) => {
      const real = [1, 1, 1] as const
      const states = [1, 2, 3]
      const shown = fakeTrace({ kind: 'gpt', real, mayLook: () => true, states, ids, nextIds: after })
      const own = fakeTrace({ kind: 'gpt', real, mayLook: (i, j) => j <= i, states, ids, nextIds: before })
      const lab = { choices, results: answered(choices, { 'gpt.shown': shown, 'gpt.own': own }) }
      expect(step.isDone(lab)).toBe(true)
      return step.answer(lab, {})
    }
    expect(answer([6, 7, 0], [6, 0, 0])).toMatchObject({
      outcome: 'fewer',
      readings: {
        ownWeight: { value: 0 },
        openWeight: { value: expect.closeTo(1 / 3) },
        ownHits: { value: 2, of: 2 },
        openHits: { value: 1, of: 2 },
      },
    })
    expect(answer([0, 0, 0], [6, 0, 0])).toMatchObject({ outcome: 'more' })
    expect(answer([6, 0, 0], [0, 7, 0])).toMatchObject({ outcome: 'same' })
  })

  test('both masks: counts the real tokens that moved, whatever the pads did', () => {
    const { step } = stepOf('both-masks')
    const choices = { ...defaults, ...step.start, ...step.showMe, step: 'any' }
    const outcome = (states: readonly number[]) => {
      const real = [1, 1, 0] as const
      const shown = fakeTrace({ kind: 'gpt', real, mayLook: (i, j) => j <= i, states })
      const own = fakeTrace({ kind: 'gpt', real, mayLook: (i, j) => j <= i && j < 2, states: [1, 2, 3] })
      return step.answer({ choices, results: answered(choices, { 'gpt.shown': shown, 'gpt.own': own }) }, {})
    }
    expect(outcome([1, 2, 9])).toMatchObject({ outcome: 'none', readings: { farthest: { value: 0 } } })
    expect(outcome([1, 4, 9])).toMatchObject({ outcome: 'some', readings: { moved: { value: 1, of: 2 } } })
    expect(outcome([0, 0, 9])).toMatchObject({ outcome: 'all', readings: { farthest: { value: 2 } } })
  })

  test('both masks: without a pad there is nothing that a padding mask could hide', () => {
    const { step } = stepOf('both-masks')
    const choices = { ...defaults, ...step.start, ...step.showMe, step: 'any' }
    const isDone = (real: readonly (0 | 1)[]) => {
      const shown = fakeTrace({ kind: 'gpt', real, mayLook: (i, j) => j <= i, states: real })
      return step.isDone({ choices, results: answered(choices, { 'gpt.shown': shown }) })
    }
    expect(isDone([1, 1, 0])).toBe(true)
    expect(isDone([1, 1, 1])).toBe(false)
  })

  test('left pads: only the step’s own sentence is judged by what was painted', () => {
    const { step } = stepOf('left-pads')
    const isDone = (text: string) => {
      const choices = { ...defaults, ...step.start, ...step.showMe, text, step: 'any' }
      return step.isDone({ choices, results: answered(choices, {}) })
    }
    expect(isDone('The cat sat.')).toBe(true)
    expect(isDone('A dog ran.')).toBe(false)
  })

  test('a second sentence, whose positions the models count differently, is not judged', () => {
    for (const id of ['elmo-two-readers', 'why-apart', 'one-step']) {
      const { step } = stepOf(id)
      const isDone = (pair: string | null) => {
        const choices = { ...defaults, ...step.start, ...step.showMe, pair, step: 'any' }
        const real = Array.from({ length: 12 }, () => 1 as const)
        const shown = fakeTrace({ kind: 'gpt', real, mayLook: (i, j) => j <= i, states: real })
        return step.isDone({ choices, results: answered(choices, { 'gpt.shown': shown }) })
      }
      expect(isDone(null), id).toBe(true)
      expect(isDone('It was late.'), id).toBe(false)
    }
  })
})
