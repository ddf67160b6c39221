import { expect, test } from 'vitest'
import { type Choices, defaults } from '../../../src/store/fields.ts'
import { changedWord } from '../../../src/tutorial/reach.ts'
import { answered } from './answered.ts'
import { fakeTrace } from './fakeTrace.ts'

/** Two words, as GPT read them. */
const twoWords = fakeTrace({ kind: 'gpt', real: [1, 1], mayLook: () => true, states: [0, 0] })

const lab = (change: Partial<Choices>) => {
  const choices: Choices = { ...defaults, lab: 'reach', ...change }
  return { choices, results: answered(choices, { 'gpt.shown': twoWords }) }
}

test('the word that is changed is one that the sentence has', () => {
  expect(changedWord(lab({ 'reach.token': 1 }))).toBe(1)
  expect(changedWord(lab({ 'reach.token': 2 }))).toBeNull()
})

test('of a pair, and of a sentence not read yet, no word is counted', () => {
  expect(changedWord(lab({ 'reach.token': 1, pair: 'Two.' }))).toBeNull()
  const { choices, results } = lab({ 'reach.token': 1 })
  expect(changedWord({ choices: { ...choices, text: 'Another.' }, results })).toBeNull()
})
