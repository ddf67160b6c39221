import { memory } from '@tensorflow/tfjs-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import { examples } from '../../../src/app/examples.ts'
import { runFill } from '../../../src/engine/fill.ts'
import { runGuesses } from '../../../src/engine/guesses.ts'
import { runLikelihood } from '../../../src/engine/likelihood.ts'
import type { LoadedElmo, LoadedTransformer } from '../../../src/engine/model.ts'
import { runNextToken } from '../../../src/engine/nextToken.ts'
import { runTrace } from '../../../src/engine/run.ts'
import { bertPlaces, type Guesses } from '../../../src/trace/failures.ts'
import { distinctPairs, repeatedFours } from '../../../src/trace/repetition.ts'
import { openPageTwin } from '../../support/pageTwins.ts'

let gpt: LoadedTransformer
let bert: LoadedTransformer
let elmo: LoadedElmo
let tensors: number
beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  gpt = openPageTwin('gpt')
  bert = openPageTwin('bert')
  elmo = openPageTwin('elmo')
  tensors = memory().numTensors
})
afterAll(() => {
  expect(memory().numTensors).toBe(tensors)
  for (const model of [gpt, bert, elmo]) model.dispose()
})

/** The product's own English examples without a gap, as running text. */
const texts = examples
  .filter(({ key, text }) => !text.includes('[MASK]') && key !== 'unseen' && key !== 'mixed')
  .map(({ text, pair }) => (pair ? `${text} ${pair}` : text))
/** As the writing view is set at first. */
const sampling = { temperature: 0.8, topK: 20, topP: 0.95, seed: 1 }
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

async function gptWrites(text: string, length: number) {
  const written: number[] = []
  while (written.length < length) {
    const ask = {
      model: 'gpt' as const,
      text,
      written: [...written],
      cache: true,
      endless: true,
      ...sampling,
    }
    written.push((await runNextToken(gpt, ask)).drawn.id)
  }
  return written
}

async function bertAppends(text: string, length: number) {
  const written: number[] = []
  while (written.length < length) {
    const place = written.length
    const ask = {
      model: 'bert' as const,
      text,
      written: [...written, null],
      place,
      step: place,
      temperature: 0,
    }
    written.push((await runFill(bert, ask)).drawn.id)
  }
  return written
}

async function bertSamples(text: string, length: number, sweeps: number) {
  const written: (number | null)[] = Array.from({ length }, () => null)
  for (let step = 0; step < sweeps * length; step++) {
    const ask = {
      model: 'bert' as const,
      text,
      written: [...written],
      place: step % length,
      step,
      ...sampling,
    }
    written[step % length] = (await runFill(bert, ask)).drawn.id
  }
  return written as number[]
}

const likelihood = async (text: string, written: readonly number[]) =>
  (await runLikelihood(gpt, { model: 'gpt', text, written })).mean!

test('on the examples GPT finds its own writing likelier, by half a nat a token and more, than BERT’s of either kind', async () => {
  const margins = { appended: [] as number[], sampled: [] as number[] }
  for (const text of texts) {
    const own = await likelihood(text, await gptWrites(text, 16))
    margins.appended.push(own - (await likelihood(text, await bertAppends(text, 16))))
    margins.sampled.push(own - (await likelihood(text, await bertSamples(text, 16, 2))))
  }
  expect(mean(margins.appended)).toBeGreaterThan(0.5)
  expect(mean(margins.sampled)).toBeGreaterThan(0.5)
})

const bits = ({ places }: Guesses) => mean(places.map(({ probability }) => -Math.log2(probability)))

test('on the examples GPT needs a bit more a token, and more, for the word before than ELMo’s backward half or than for the next word', async () => {
  const needed = { forward: [] as number[], reversed: [] as number[], backward: [] as number[] }
  for (const text of texts) {
    needed.forward.push(bits(await runGuesses(gpt, { model: 'gpt', text, way: 'forward' })))
    needed.reversed.push(bits(await runGuesses(gpt, { model: 'gpt', text, way: 'reversed' })))
    needed.backward.push(bits(await runGuesses(elmo, { model: 'elmo', text, way: 'backward' })))
  }
  expect(mean(needed.reversed) - mean(needed.forward)).toBeGreaterThan(1)
  expect(mean(needed.reversed) - mean(needed.backward)).toBeGreaterThan(1)
})

test('on the examples BERT, asked at a [MASK] behind, needs a bit more a token, and more, than GPT for the next word', async () => {
  const more = []
  for (const text of texts) {
    const asked = bits(await runGuesses(bert, { model: 'bert', text, way: 'forward' }))
    more.push(asked - bits(await runGuesses(gpt, { model: 'gpt', text, way: 'forward' })))
  }
  expect(mean(more)).toBeGreaterThan(1)
})

const sentence = 'The dog ran to the river.'

test('BERT expects at a [MASK] behind each beginning what its Trace of that beginning says', async () => {
  const { places } = await runGuesses(bert, { model: 'bert', text: sentence, way: 'forward' })
  expect(places.map(({ token }) => token)).toEqual(['the', 'dog', 'ran', 'to', 'the', 'river', '.'])
  for (const [at, text] of ['[MASK]', 'the [MASK]', 'The dog [MASK]'].entries()) {
    const { trace } = await runTrace(bert, { model: 'bert', text }, 'refuse')
    const best = trace.top[at + 1]![0]!
    expect(places[at]!.best.token).toBe(best.token)
    expect(places[at]!.best.probability).toBeCloseTo(best.probability, 5)
  }
  const long = await runGuesses(bert, { model: 'bert', text: 'the dog ran '.repeat(100), way: 'forward' })
  expect(long.places).toHaveLength(bertPlaces)
})

test('what is expected forward is what the Traces say', async () => {
  const { trace } = await runTrace(gpt, { model: 'gpt', text: '' }, 'refuse')
  const { places } = await runGuesses(gpt, { model: 'gpt', text: sentence, way: 'forward' })
  expect(places.map(({ token }) => token)).toEqual(['the', 'dog', 'ran', 'to', 'the', 'river', '.'])
  expect(places[0]!.best.id).toBe(trace.top[0]![0]!.id)
  expect(places[0]!.best.probability).toBeCloseTo(trace.top[0]![0]!.probability, 4)
})

test('reversed, the last word is asked for first, from nothing', async () => {
  const forward = await runGuesses(gpt, { model: 'gpt', text: sentence, way: 'forward' })
  const { places } = await runGuesses(gpt, { model: 'gpt', text: sentence, way: 'reversed' })
  expect(places.map(({ token }) => token)).toEqual(forward.places.map(({ token }) => token))
  expect(places.at(-1)!.best).toEqual(forward.places[0]!.best)
})

test('a text of one word, or of none, has as many places', async () => {
  for (const [model, loaded, way] of [
    ['gpt', gpt, 'reversed'],
    ['elmo', elmo, 'backward'],
    ['elmo', elmo, 'forward'],
    ['bert', bert, 'forward'],
  ] as const) {
    expect((await runGuesses(loaded, { model, text: 'dog', way })).places).toHaveLength(1)
    expect((await runGuesses(loaded, { model, text: '', way })).places).toEqual([])
  }
})

test('BERT fills the place that is asked for as its Trace says, and never with a special token', async () => {
  const { trace } = await runTrace(bert, { model: 'bert', text: 'The dog [MASK]' }, 'refuse')
  const ask = { model: 'bert' as const, text: 'The dog', written: [null], place: 0, step: 0, temperature: 0 }
  const { drawn } = await runFill(bert, ask)
  expect(drawn.id).toBe(trace.top[3]!.find(({ token }) => !token.startsWith('['))!.id)
})

test('a long text makes room for what is written behind it', async () => {
  const text = 'the dog ran '.repeat(100)
  const written = Array.from({ length: 24 }, () => 100)
  await runFill(bert, { model: 'bert', text, written, place: 23, step: 0 })
  expect(await likelihood(text, written)).toBeLessThan(0)
})

test('repetition is counted in pairs and in runs of four', () => {
  expect(distinctPairs([1, 2, 1, 2, 1])).toBe(0.5)
  expect(repeatedFours([1, 2, 3, 4, 1, 2, 3, 4])).toBe(1 / 5)
  expect([distinctPairs([1]), repeatedFours([1, 2, 3])]).toEqual([null, null])
})
