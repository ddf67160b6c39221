import { memory } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import { runCorruption } from '../../../src/engine/corruption.ts'
import type { LoadedElmo, LoadedTransformer } from '../../../src/engine/model.ts'
import { runNextSentence } from '../../../src/engine/nextSentence.ts'
import { runGap, runPredict, runRescore } from '../../../src/engine/predict.ts'
import { branchesMask } from '../../../src/engine/rescore.ts'
import { runElmo, runTrace } from '../../../src/engine/run.ts'
import type { PredictRequest } from '../../../src/trace/predict.ts'
import type { Candidate } from '../../../src/trace/trace.ts'
import { openPageTwin } from '../../support/pageTwins.ts'

let bert: LoadedTransformer
let gpt: LoadedTransformer
let elmo: LoadedElmo
let before = 0
beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  bert = openPageTwin('bert')
  gpt = openPageTwin('gpt')
  elmo = openPageTwin('elmo')
  before = memory().numTensors
})
afterAll(() => {
  expect(memory().numTensors).toBe(before)
  for (const model of [bert, gpt, elmo]) model.dispose()
  expect(memory().numTensors).toBe(0)
})

const gap = 'The dog [MASK] at the cat.'
const probabilityOf = (some: readonly Candidate[], token: string) =>
  some.find((one) => one.token === token)!.probability
const near = (ours: readonly Candidate[], theirs: readonly Candidate[]) => {
  expect(ours.map(({ id }) => id)).toEqual(theirs.map(({ id }) => id))
  for (const [rank, { probability }] of ours.entries()) {
    expect(probability).toBeCloseTo(theirs[rank]!.probability, 4)
  }
}

describe('predict, with its defaults,', () => {
  test('of BERT is what its Trace says at the first [MASK]', async () => {
    const text = 'The [MASK] barked at the [MASK].'
    const { trace } = await runTrace(bert, { model: 'bert', text }, 'refuse')
    near(await runPredict(bert, { model: 'bert', text }), trace.top[2]!)
  })

  test('of GPT is what its Trace says one place before; at 0, after [SEP]', async () => {
    const { trace } = await runTrace(gpt, { model: 'gpt', text: 'The dog barked' }, 'refuse')
    near(await runPredict(gpt, { model: 'gpt', text: 'The dog barked', at: 2 }), trace.top[1]!)
    const { trace: empty } = await runTrace(gpt, { model: 'gpt', text: '' }, 'refuse')
    near(await runPredict(gpt, { model: 'gpt', text: 'The dog', at: 0 }), empty.top[0]!)
  })

  test('of ELMo is both directions multiplied; either alone is what its Trace says beside the place', async () => {
    const ask = (more: Partial<PredictRequest>) =>
      runPredict(elmo, { model: 'elmo', text: gap, all: true, ...more })
    const { trace } = await runElmo(elmo, { model: 'elmo', text: gap }, 'refuse')
    near((await ask({ method: 'forward' })).slice(0, 5), trace.topForward[1]!)
    near((await ask({ method: 'backward' })).slice(0, 5), trace.topBackward[3]!)
    near((await ask({ method: 'forward', at: 0 })).slice(0, 5), trace.boundary.topForward)
    near((await ask({ method: 'backward', at: 6 })).slice(0, 5), trace.boundary.topBackward)
    const [forward, backward, product] = [
      await ask({ method: 'forward' }),
      await ask({ method: 'backward' }),
      await ask({}),
    ]
    const ratio = (token: string, other: string) =>
      Math.log(probabilityOf(product, token) / probabilityOf(product, other)) -
      Math.log(probabilityOf(forward, token) / probabilityOf(forward, other)) -
      Math.log(probabilityOf(backward, token) / probabilityOf(backward, other))
    expect(ratio('looked', 'ran')).toBeCloseTo(0, 3)
  })

  test('gives the five likeliest; `top` as many as are wanted, `all` the whole vocabulary, summing to 1', async () => {
    const likeliest = await runPredict(bert, { model: 'bert', text: gap })
    expect(likeliest).toHaveLength(5)
    near(await runPredict(bert, { model: 'bert', text: gap, top: 3 }), likeliest.slice(0, 3))
    const all = await runPredict(bert, { model: 'bert', text: gap, all: true })
    expect(all).toHaveLength(bert.config.vocabulary)
    expect(all.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 5)
  })

  test('hides a place that is no [MASK]: what stands there moves nothing', async () => {
    const ask = (text: string) => runPredict(bert, { model: 'bert', text, at: 2 })
    expect(await ask('The dog barked.')).toEqual(await ask('The cat barked.'))
    expect(await ask('The dog barked.')).toEqual(await ask('The [mask] barked.'))
  })

  const refused: readonly [PredictRequest, RegExp][] = [
    [{ model: 'bert', text: 'no gap' }, /no \[MASK\]/],
    [{ model: 'bert', text: gap, at: 99 }, /at is 99, but the text has the tokens 0 to 8/],
    [{ model: 'bert', text: gap, at: -1 }, /at is -1/],
    [{ model: 'bert', text: gap, method: 'left' }, /method left is not one of bert's: masked/],
    [{ model: 'gpt', text: gap, method: 'product' }, /method product is not one of gpt's: left, rescore/],
    [{ model: 'elmo', text: '', at: 0 }, /the text has no token/],
    [{ model: 'bert', text: 'dog '.repeat(200), at: 1 }, /128 positions/],
  ]
  test.each(refused)('refuses %j with a sentence', async (request, sentence) => {
    const model = { bert, gpt, elmo }[request.model as 'bert']
    await expect(runPredict(model, request)).rejects.toThrow(sentence)
  })
})

describe('GPT’s re-scoring', () => {
  test('reads every candidate as if its text stood alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (prefix, branches, length) => {
          const { data, shape } = branchesMask(prefix, branches, length)
          const [T] = shape
          const branchOf = (at: number) => (at < prefix ? -1 : Math.floor((at - prefix) / length))
          for (let i = 0; i < T; i++) {
            for (let j = 0; j < T; j++) {
              const may = j <= i && (j < prefix || branchOf(i) === branchOf(j))
              expect(data[i * T + j]).toBe(may ? 1 : 0)
            }
          }
        },
      ),
    )
  })

  test('leaves what was likely together as likely together, and moves it towards what follows', async () => {
    const text = 'The boat sailed across the sea.'
    const ask = (method: 'left' | 'rescore') =>
      runPredict(gpt, { model: 'gpt', text, at: 1, method, all: true })
    const [left, rescored] = [await ask('left'), await ask('rescore')]
    const best = new Set(left.slice(0, 50).map(({ id }) => id))
    const together = (some: readonly Candidate[]) =>
      some.reduce((sum, { id, probability }) => sum + (best.has(id) ? probability : 0), 0)
    expect(together(rescored)).toBeCloseTo(together(left), 4)
    expect(probabilityOf(rescored, 'boat')).toBeGreaterThan(probabilityOf(left, 'boat'))
  })

  test('comes out the same in steps, one short job each, as at once', async () => {
    const asked = { model: 'gpt', text: 'The boat sailed across the sea.' } as const
    let step = await runRescore(gpt, { ...asked, piece: 1, scored: [] })
    const counts = [step.scored.length]
    while (step.place === null) {
      step = await runRescore(gpt, { ...asked, piece: 1, scored: step.scored })
      counts.push(step.scored.length)
    }
    expect(counts.at(-1)).toBe(50)
    expect(counts.length).toBeLessThan(4)
    near(step.place.top, await runPredict(gpt, { ...asked, at: 1, method: 'rescore' }))
    expect(await runRescore(gpt, { ...asked, piece: 40, scored: [] })).toMatchObject({
      place: null,
      scored: [],
    })
  })

  test('changes nothing where nothing follows', async () => {
    const ask = (method: 'left' | 'rescore') =>
      runPredict(gpt, { model: 'gpt', text: 'The sun is very hot', at: 4, method })
    near(await ask('rescore'), await ask('left'))
  })

  test('fits a text that fills all positions', async () => {
    const text = 'dog '.repeat(128)
    const answer = await runPredict(gpt, { model: 'gpt', text, at: 0, method: 'rescore' })
    expect(answer).toHaveLength(5)
  })
})

describe('The page’s question about gaps', () => {
  test('gets all gaps of BERT from one pass; GPT and ELMo answer the first', async () => {
    const asked = { text: 'The dog barked at the cat.', pieces: [5, 1] }
    const both = await runGap(bert, { ...asked, model: 'bert', methods: ['masked'] })
    expect(both.sequences).toBe(1)
    expect(both.methods[0]!.places.map(({ at, piece, stood }) => [at, piece, stood.token])).toEqual([
      [6, 5, 'cat'],
      [2, 1, 'dog'],
    ])
    expect(both.trace?.tokens).toEqual([
      '[CLS]',
      'the',
      '[MASK]',
      'barked',
      'at',
      'the',
      '[MASK]',
      '.',
      '[SEP]',
    ])
    const left = await runGap(gpt, { ...asked, model: 'gpt', methods: ['left', 'rescore'] })
    expect(left.methods.map(({ method, places }) => [method, places.map(({ at }) => at)])).toEqual([
      ['left', [5]],
      ['rescore', [5]],
    ])
    expect(left.sequences).toBe(51)
  })

  test('counts pieces over both texts, and cuts BERT’s text after the gap', async () => {
    const asked = {
      model: 'bert' as const,
      text: 'It was cold.',
      pair: 'She put on her coat.',
      methods: ['masked'] as const,
    }
    const whole = await runGap(bert, { ...asked, pieces: [6] })
    expect(whole.methods[0]!.places[0]!.stood.token).toBe('on')
    const cut = await runGap(bert, { ...asked, pieces: [6, 1, 7], cut: true })
    expect(cut.trace?.tokens).toEqual([
      '[CLS]',
      'it',
      '[MASK]',
      'cold',
      '.',
      '[SEP]',
      'she',
      'put',
      '[MASK]',
      '[SEP]',
    ])
    expect(cut.trace?.segmentIds).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
    const first = await runGap(bert, { ...asked, pieces: [1], cut: true })
    expect(first.trace?.tokens).toEqual(['[CLS]', 'it', '[MASK]', '[SEP]'])
    expect(first.trace?.segmentIds).toEqual([0, 0, 0, 0])
  })

  test('ignores pieces that a text has no more, and asks nothing of an empty one', async () => {
    const nothing = await runGap(elmo, { model: 'elmo', text: '', pieces: [3], methods: ['product'] })
    expect(nothing).toMatchObject({ methods: [], sequences: 0 })
  })
})

describe('The next sentence', () => {
  const text = 'It was cold.'
  test('needs two', async () => {
    await expect(runNextSentence(bert, { model: 'bert', text, pair: ' ' }, 'refuse')).rejects.toThrow(
      /second sentence/,
    )
  })

  test('with segment ids as the mask is a run that may look at B only', async () => {
    const pair = 'She put on her coat.'
    const bug = await runNextSentence(bert, { model: 'bert', text, pair, segmentsAsMask: true }, 'refuse')
    const { trace } = await runTrace(
      bert,
      { model: 'bert', text, pair, mask: bug.trace.segmentIds.map(() => bug.trace.segmentIds) },
      'refuse',
    )
    expect(bug.nextSentence).toEqual(trace.nextSentence)
  })
})

test('The corruption machine answers at the drawn places, and its loss is the mean of −ln p there', async () => {
  const request = {
    model: 'bert' as const,
    text: 'The dog barked at the cat because it was scared.',
    percent: 50,
    seed: 3,
  }
  const { places, loss, words, input, lessons } = await runCorruption(bert, request)
  expect(words).toBe(11)
  expect(places).toHaveLength(6)
  for (const { at, target, probability, loss: nats } of places) {
    expect(target).toBe(input.tokens[at])
    expect(nats).toBeCloseTo(-Math.log(probability), 3)
  }
  expect(loss).toBeCloseTo(places.reduce((sum, place) => sum + place.loss, 0) / 6, 6)
  expect([lessons.nextToken.length, lessons.previousToken.length]).toEqual([12, 12])
  expect(await runCorruption(bert, { ...request, percent: 0 })).toMatchObject({ places: [], loss: null })
})
