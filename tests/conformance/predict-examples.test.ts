/** Each example of the Predict lab shows what it is said to show, on the weights that the page computes with. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../scripts/backend.ts'
import type { LoadedElmo, LoadedTransformer } from '../../src/engine/model.ts'
import { runNextSentence } from '../../src/engine/nextSentence.ts'
import { runGap } from '../../src/engine/predict.ts'
import { bitsGained, rankOf } from '../../src/labs/predict/gap/candidates.ts'
import { gapExamples } from '../../src/labs/predict/gap/examples.ts'
import { pairExamples } from '../../src/labs/predict/next/examples.ts'
import type { GapAnswer, Method } from '../../src/trace/predict.ts'
import { openPageTwin } from '../support/pageTwins.ts'

let bert: LoadedTransformer
let gpt: LoadedTransformer
let elmo: LoadedElmo
beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  bert = openPageTwin('bert')
  gpt = openPageTwin('gpt')
  elmo = openPageTwin('elmo')
})
afterAll(() => {
  for (const model of [bert, gpt, elmo]) model.dispose()
})

/** The right word's probability and rank by every method, and by BERT without the right side. */
async function judge({ text, hidden, word }: (typeof gapExamples)[number]) {
  const asked = { text, pieces: [hidden] }
  const of = (answer: GapAnswer, method: Method) => {
    const { probabilities, stood } = answer.methods.find((one) => one.method === method)!.places[0]!
    expect(stood.token).toBe(word)
    return { p: probabilities[stood.id]!, rank: rankOf(probabilities, stood.id) }
  }
  const masked = { ...asked, model: 'bert', methods: ['masked'] } as const
  const both = await runGap(gpt, { ...asked, model: 'gpt', methods: ['left', 'rescore'] })
  const three = await runGap(elmo, { ...asked, model: 'elmo', methods: ['forward', 'backward', 'product'] })
  return {
    bert: {
      without: of(await runGap(bert, { ...masked, cut: true }), 'masked'),
      withIt: of(await runGap(bert, masked), 'masked'),
    },
    gpt: { without: of(both, 'left'), withIt: of(both, 'rescore') },
    elmo: { without: of(three, 'forward'), withIt: of(three, 'product') },
  }
}

const kinds = ['bert', 'gpt', 'elmo'] as const
const withClue = (clue: 'before' | 'after') => gapExamples.filter((one) => one.clue === clue)

describe('Where the clue stands after the gap,', () => {
  test.each(withClue('after'))('the right side gives every model more than a bit: $text', async (example) => {
    const found = await judge(example)
    for (const kind of kinds) {
      const { without, withIt } = found[kind]
      expect(bitsGained(withIt.p, without.p), kind).toBeGreaterThan(1)
    }
    // BERT and GPT find the word with the right side, and not without.
    expect(Math.max(found.bert.withIt.rank, found.gpt.withIt.rank)).toBeLessThanOrEqual(3)
    expect(Math.min(found.bert.without.rank, found.gpt.without.rank)).toBeGreaterThan(3)
  })
})

describe('Where it stands before the gap,', () => {
  test.each(withClue('before'))('the left side is enough: $text', async (example) => {
    const found = await judge(example)
    for (const kind of kinds) {
      const { without, withIt } = found[kind]
      expect(without.rank, kind).toBe(1)
      expect(Math.abs(bitsGained(withIt.p, without.p)), kind).toBeLessThan(1)
    }
  })
})

describe('Of two sentences', () => {
  test.each(pairExamples)('BERT is right: $text $pair', async ({ text, pair, follows }) => {
    const { nextSentence } = await runNextSentence(bert, { model: 'bert', text, pair }, 'refuse')
    expect(follows ? nextSentence.isNext : nextSentence.notNext).toBeGreaterThan(0.7)
  })

  test('the classic bug turns an answer', async () => {
    const turned = []
    for (const { text, pair } of pairExamples) {
      const right = await runNextSentence(bert, { model: 'bert', text, pair }, 'refuse')
      const bug = await runNextSentence(bert, { model: 'bert', text, pair, segmentsAsMask: true }, 'refuse')
      if (right.nextSentence.isNext > 0.5 !== bug.nextSentence.isNext > 0.5) turned.push(pair)
    }
    expect(turned.length).toBeGreaterThan(0)
  })
})
