import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinProse, toProse } from '../../../src/labs/predict/writing/prose.ts'
import { createTokenizer } from '../../../src/text/tokenizer.ts'
import { readJson } from '../../support/checkpoint.ts'

const models = join(import.meta.dirname, '..', '..', '..', 'public', 'models')
const tokenizer = createTokenizer(readJson(join(models, 'gpt', 'tokenizer.json')))
const pieces = (text: string) => tokenizer.pieces(text).pieces.map(({ token }) => token)

test('pieces read as a writer would set them', () => {
  expect(toProse(['she', 'said', ',', '"', 'i', "'", 'm', 'un', '##happy', '.', '"'])).toBe(
    'she said, "i\'m unhappy."',
  )
  expect(toProse([])).toBe('')
  expect(joinProse('The dog ', ['barked', '.'])).toBe('The dog barked.')
  expect(joinProse('The dog', ['##s', 'ran'])).toBe('The dogs ran')
  expect(joinProse('', ['once'])).toBe('once')
  expect(joinProse('The dog', [])).toBe('The dog')
})

test('what a text is made of, written as prose, is made of the same pieces', () => {
  const sentences = fc
    .array(
      fc.constantFrom('the', 'dog', "don't", '"hello"', ',', '.', '-', '(', ')', 'unhappily', '!', '3', '$'),
    )
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(sentences, (sentence) => {
      expect(pieces(toProse(pieces(sentence)))).toEqual(pieces(sentence))
    }),
  )
})
