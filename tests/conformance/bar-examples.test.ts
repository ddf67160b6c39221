/** Each example of the sentence bar is what its note says, on the weights that the page computes with. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../scripts/backend.ts'
import { examples } from '../../src/app/examples.ts'
import type { LoadedTransformer } from '../../src/engine/model.ts'
import { runNextSentence } from '../../src/engine/nextSentence.ts'
import { runGap } from '../../src/engine/predict.ts'
import { frameInput } from '../../src/text/input.ts'
import { openPageTwin } from '../support/pageTwins.ts'

let bert: LoadedTransformer
beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  bert = openPageTwin('bert')
})
afterAll(() => bert.dispose())

type Key = (typeof examples)[number]['key']
const example = (key: Key) => examples.find((one) => one.key === key)!
const tokensOf = (key: Key) => {
  const { kind, positions } = bert.config
  const { ids } = frameInput(bert.tokenizer, { kind, positions, text: example(key).text, overflow: 'cut' })
  return ids.map((id) => bert.tokenizer.token(id))
}

/** BERT’s likeliest token for each gap that is typed in an example. */
async function answers(key: Key) {
  const pieces = tokensOf(key).flatMap((token, at) => (token === '[MASK]' ? [at - 1] : []))
  const { text } = example(key)
  const { methods } = await runGap(bert, { model: 'bert', text, pieces, methods: ['masked'] })
  return methods[0]!.places.map(({ top }) => top[0]!)
}

describe('Of the sentence bar,', () => {
  test('the clue to “it” stands after it, and before it', () => {
    const [after, before] = [tokensOf('after'), tokensOf('before')]
    expect(after.indexOf('scared')).toBeGreaterThan(after.indexOf('it'))
    expect(before.indexOf('glass')).toBeGreaterThan(-1)
    expect(before.indexOf('glass')).toBeLessThan(before.indexOf('it'))
  })

  test.each([
    ['gap', 1],
    ['twoGaps', 2],
  ] as const)('%s: BERT puts a word that it knows into every gap', async (key, gaps) => {
    const found = await answers(key)
    expect(found).toHaveLength(gaps)
    for (const { token, probability } of found) {
      expect(token).toMatch(/^[a-z]+$/)
      // A word of 4096 by chance: 0.00024.
      expect(probability).toBeGreaterThan(0.03)
    }
  })

  test('the second of the two sentences follows the first', async () => {
    const { text, pair } = example('pair')
    const { nextSentence } = await runNextSentence(bert, { model: 'bert', text, pair: pair! }, 'refuse')
    expect(nextSentence.isNext).toBeGreaterThan(0.6)
  })

  test('the word with two senses stands there twice', () => {
    expect(tokensOf('bank').filter((token) => token === 'bank')).toHaveLength(2)
  })

  test('the other language is unknown to the twins, and of emoji and Hebrew they know a part', () => {
    const words = (key: Key) => tokensOf(key).slice(1, -1)
    expect(words('unseen').filter((token) => token === '[UNK]').length).toBeGreaterThan(3)
    expect(words('unseen').filter((token) => /\p{L}/u.test(token) && token !== '[UNK]')).toEqual([])
    expect(words('mixed')).toContain('[UNK]')
    expect(words('mixed')).toContain('smiled')
  })
})
