import { describe, expect, test } from 'vitest'
import { checkNextSentence, checkPredict } from '../../../src/engine/checkQuestions.ts'

describe('A request of the console to predict', () => {
  test('may hold every option that the documents name', () => {
    const every = { model: 'gpt', text: 'a', pair: 'b', at: 0, method: 'rescore', top: 3, all: false }
    expect(() => checkPredict(every)).not.toThrow()
    expect(() => checkPredict({ model: 'gpt', text: '' })).not.toThrow()
  })

  test.each([
    [undefined, /must be an object with model and text/],
    ['bert', /must be an object/],
    [{ model: 'bert' }, /text/],
    [{ model: 'bert', text: 5 }, /text must be a string/],
    [{ model: 'bert', text: 'a', at: '1' }, /at must be a number/],
    [{ model: 'bert', text: 'a', at: 1.5 }, /at must be a whole number/],
    [
      { model: 'bert', text: 'a', method: 'guess' },
      /method is one of masked, left, rescore, forward, backward, product/,
    ],
    [{ model: 'bert', text: 'a', top: 0 }, /top must be 1 or more/],
    [{ model: 'bert', text: 'a', all: 1 }, /all must be true or false/],
    [{ model: 'bert', text: 'a', mask: 'none' }, /no option "mask"/],
  ])('%j is refused with one clear sentence', (request, sentence) => {
    expect(() => checkPredict(request)).toThrow(sentence)
  })
})

test('Of the next sentence it has to name both texts', () => {
  expect(() => checkNextSentence({ text: 'a', pair: 'b' })).not.toThrow()
  expect(() => checkNextSentence({ text: 'a' })).toThrow(/pair/)
  expect(() => checkNextSentence(null)).toThrow(/must be an object with text and pair/)
})
