import { describe, expect, test } from 'vitest'
import { compareCells, phaseOf, verdictOf, withAnswer } from '../../../src/tutorial/attempt.ts'
import { cellsQuestion, choiceQuestion, numberQuestion } from '../../../src/tutorial/question.ts'
import { percent } from '../../../src/tutorial/step.ts'

const by = { of: 'counted' } as const
const common = { question: '', readings: {} }
const both = <T>(words: T) => ({ en: words, zh: words })
const options = { less: '', more: '' }

const choice = choiceQuestion({
  options: ['less', 'more'],
  answer: () => null,
  words: both({ ...common, options, meaning: options, wrong: options }),
})
const number = numberQuestion({
  scale: percent,
  within: 8,
  answer: () => null,
  words: both({ ...common, meaning: '', low: '', high: '' }),
})
const cells = cellsQuestion({
  tokens: () => ['a', 'b'],
  answer: () => null,
  words: both({ ...common, meaning: '', missed: '', extra: '' }),
})

const more = { outcome: 'more', readings: {}, by } as const

describe('an attempt', () => {
  test('asks for a guess first, then for the task, and then holds the number', () => {
    expect(phaseOf(undefined)).toBe('guess')
    expect(phaseOf({ guess: 'less', answer: null })).toBe('act')
    expect(phaseOf({ guess: null, answer: more })).toBe('seen')
  })

  test('takes an answer when there is one, keeps the last, and is itself where nothing is new', () => {
    const attempt = { guess: 'less', answer: null }
    expect(withAnswer(attempt, null)).toBe(attempt)
    const seen = withAnswer(attempt, more)
    expect(seen).toEqual({ guess: 'less', answer: more })
    expect(withAnswer(seen, null)).toBe(seen)
    expect(withAnswer(seen, { ...more })).toBe(seen)
    expect(withAnswer(seen, { ...more, outcome: 'less' }).answer?.outcome).toBe('less')
  })

  test('is judged by what came out; a skipped guess is not judged', () => {
    expect(verdictOf(choice, { guess: 'more', answer: more })).toBe('right')
    expect(verdictOf(choice, { guess: 'less', answer: more })).toBe('wrong')
    expect(verdictOf(choice, { guess: null, answer: more })).toBeNull()
    expect(verdictOf(choice, { guess: 'more', answer: null })).toBeNull()
  })

  test('judges a number by its distance', () => {
    const answer = { outcome: 40, readings: {}, by }
    const verdict = (guess: number) => verdictOf(number, { guess, answer })
    expect([31, 32, 40, 48, 49].map(verdict)).toEqual(['low', 'close', 'close', 'close', 'high'])
  })

  test('judges painted cells by all of them, and counts what was missed and what was too much', () => {
    const answer = { outcome: '0.1', readings: {}, by }
    expect(verdictOf(cells, { guess: '0.1', answer })).toBe('right')
    expect(verdictOf(cells, { guess: '0.1_1.0', answer })).toBe('wrong')
    expect(compareCells('1.0-1', '0.1_1.1')).toEqual({ missed: 1, extra: 1 })
    expect(compareCells('', '')).toEqual({ missed: 0, extra: 0 })
  })
})
