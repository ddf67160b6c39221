import { describe, expect, test } from 'vitest'
import { observed, phaseOf, verdictOf } from '../../../src/tutorial/attempt.ts'
import { type Answer, choiceStep, type Lab, percentStep } from '../../../src/tutorial/step.ts'

const prose = { en: () => Promise.reject(), zh: () => Promise.reject() }
const shared = { at: [1, 1], start: {}, target: 'sentence', showMe: {}, prose } as const
const by = { kind: 'gpt', origin: 'trained' } as const
const lab = {} as Lab

const choiceWords = {
  title: '',
  question: '',
  task: '',
  readings: {},
  options: { less: '', more: '' },
  meaning: { less: '', more: '' },
}
const choice = (done: boolean, answer: Answer<'less' | 'more', never> | null) =>
  choiceStep({
    ...shared,
    id: 'choice',
    options: ['less', 'more'],
    isDone: () => done,
    answer: () => answer,
    words: { en: choiceWords, zh: choiceWords },
  })

const percentWords = { title: '', question: '', task: '', readings: {}, meaning: '' }
const percent = percentStep({
  ...shared,
  id: 'percent',
  within: 8,
  isDone: () => true,
  answer: () => ({ outcome: 40, readings: {}, by }),
  words: { en: percentWords, zh: percentWords },
})

const more = { outcome: 'more', readings: {}, by } as const

describe('an attempt', () => {
  test('asks for a guess first, then for the task, and then holds the number', () => {
    expect(phaseOf(undefined)).toBe('guess')
    expect(phaseOf({ guess: 'less', answer: null })).toBe('act')
    expect(phaseOf({ guess: null, answer: more })).toBe('seen')
  })

  test('takes the answer as soon as the task is done and the model has answered', () => {
    const attempt = { guess: 'less', answer: null }
    expect(observed(choice(false, more), attempt, lab)).toBe(attempt)
    expect(observed(choice(true, null), attempt, lab)).toBe(attempt)
    expect(observed(choice(true, more), attempt, lab)).toEqual({ guess: 'less', answer: more })
  })

  test('keeps the last answer when the task is undone, and follows the model while it is not', () => {
    const seen = { guess: 'less', answer: more }
    expect(observed(choice(false, null), seen, lab)).toBe(seen)
    expect(observed(choice(true, more), seen, lab)).toBe(seen)
    const less = { ...more, outcome: 'less' } as const
    expect(observed(choice(true, less), seen, lab).answer).toEqual(less)
  })

  test('is judged by what came out; a skipped guess is not judged', () => {
    const step = choice(true, more)
    expect(verdictOf(step, { guess: 'more', answer: more })).toBe('right')
    expect(verdictOf(step, { guess: 'less', answer: more })).toBe('wrong')
    expect(verdictOf(step, { guess: null, answer: more })).toBeNull()
    expect(verdictOf(step, { guess: 'more', answer: null })).toBeNull()
  })

  test('judges a percentage by its distance', () => {
    const answer = { outcome: 40, readings: {}, by }
    const verdict = (guess: number) => verdictOf(percent, { guess, answer })
    expect([31, 32, 40, 48, 49].map(verdict)).toEqual(['low', 'close', 'close', 'close', 'high'])
  })
})
