import { join } from 'node:path'
import { memory } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend, exactBackends } from '../../../scripts/backend.ts'
import { type LoadedTransformer, untrainedModel } from '../../../src/engine/model.ts'
import { runTrace } from '../../../src/engine/run.ts'
import { maskFor } from '../../../src/models/mask.ts'
import { Refusal } from '../../../src/trace/refusal.ts'
import type { PageRequest, RunRequest } from '../../../src/trace/request.ts'
import { openCheckpoint, readJson } from '../../support/checkpoint.ts'

const directory = join(import.meta.dirname, '..', '..', 'conformance', 'fixtures', 'bert-random')
const text = 'The dog ran to the river.'
const ask: RunRequest = { model: 'bert', text }
const page: PageRequest = { model: 'bert', text, mask: 'own', flips: [] }

/** The sentence that a request, typed by anyone, is refused with. */
async function refusal(model: LoadedTransformer, request: unknown): Promise<string> {
  try {
    await runTrace(model, request as RunRequest, 'refuse')
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  return 'no refusal'
}

describe.each(exactBackends)('on the %s backend', (backend) => {
  let model: LoadedTransformer
  beforeAll(async () => {
    expect(await chooseBackend(backend)).toBe(true)
    model = openCheckpoint(directory)
  })
  afterAll(() => model.dispose())

  test('a Trace says what ran, on what, and how', async () => {
    const { trace } = await runTrace(model, ask, 'refuse')
    expect(trace).toMatchObject({
      schema: 'bothways/trace@1',
      model: model.identity,
      backend,
      forbiddenRows: [],
    })
    expect(trace.milliseconds).toBeGreaterThan(0)
    expect(trace).not.toHaveProperty('logits')
    expect(trace.layers[0]!.heads[0]).not.toHaveProperty('q')
  })

  test('q, k, v and logits come when they are asked for, and hold the scores and the likeliest tokens', async () => {
    const { trace } = await runTrace(model, { ...ask, include: ['qkv', 'logits'] }, 'refuse')
    const T = trace.tokens.length
    const { q, k, scores } = trace.layers[1]!.heads[2]!
    const size = q!.shape[1]
    const dot = q!.data.subarray(size, 2 * size).reduce((sum, x, at) => sum + x * k!.data[3 * size + at]!, 0)
    expect(scores.data[T + 3]).toBeCloseTo(dot / Math.sqrt(size), 5)

    const V = model.config.vocabulary
    for (const [t, top] of trace.top.entries()) {
      const logits = trace.logits!.data.subarray(t * V, (t + 1) * V)
      const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0)
      const likeliest = Array.from(logits, (logit, id) => ({ id, probability: Math.exp(logit) / sum }))
      likeliest.sort((a, b) => b.probability - a.probability)
      expect(top.map(({ id }) => id)).toEqual(likeliest.slice(0, 5).map(({ id }) => id))
      for (const [rank, { probability, token, id }] of top.entries()) {
        expect(probability).toBeCloseTo(likeliest[rank]!.probability, 5)
        expect(token).toBe(model.tokenizer.token(id))
      }
    }
  })

  test('tensors after a hundred runs are the tensors after one, refusals included', async () => {
    await runTrace(model, { ...ask, include: ['qkv', 'logits'] }, 'refuse')
    const before = memory().numTensors
    for (let run = 0; run < 100; run++) {
      await runTrace(
        model,
        { ...ask, text: text.slice(run % 7), include: run % 2 ? ['qkv'] : ['logits'] },
        'refuse',
      )
      await refusal(model, { ...ask, mask: [[1]] })
    }
    expect(memory().numTensors).toBe(before)
  })

  test('a model that is disposed of leaves no tensor', () => {
    const before = memory().numTensors
    openCheckpoint(directory).dispose()
    expect(memory().numTensors).toBe(before)
  })

  test('the page switches cells of a preset; those outside are ignored', async () => {
    const flips = [
      [0, 1],
      [2, 2],
      [99, 0],
    ] as const
    const { trace } = await runTrace(model, { ...page, mask: 'look-ahead', flips }, 'cut')
    const expected = maskFor('look-ahead', 'bert', trace.real).data
    expected[1] = 1
    expected[2 * trace.tokens.length + 2] = 0
    expect(trace.mask.data).toEqual(expected)
    const { weights } = trace.layers[0]!.heads[0]!
    expect(weights.data[1]).toBeGreaterThan(0)
    expect(weights.data[2 * trace.tokens.length + 2]).toBe(0)
  })

  test('an over-long text is cut for the page, which learns where, and refused to the console', async () => {
    const long = 'the dog swam . '.repeat(40)
    const { trace, cut } = await runTrace(model, { ...page, text: long }, 'cut')
    expect(trace.tokens.length).toBe(model.config.positions)
    expect(cut).toEqual({ source: 'text', at: trace.offsets.at(-2)![1] + 1 })
    expect(await refusal(model, { ...ask, text: long })).toContain(
      `the model has ${model.config.positions} positions`,
    )
  })

  test('the same text under another mask has other weights', async () => {
    const [own, other] = [
      await runTrace(model, ask, 'refuse'),
      await runTrace(model, { ...ask, mask: 'look-ahead' }, 'refuse'),
    ]
    expect(own.trace.embeddings).toEqual(other.trace.embeddings)
    expect(own.trace.layers[0]!.heads).not.toEqual(other.trace.layers[0]!.heads)
  })

  test('an untrained model has the shapes, the tokenizer and the heads, and its seed for a hash', async () => {
    const files = {
      id: 'bert-untrained',
      configJson: readJson(join(directory, 'config.json')),
      tokenizerJson: readJson(join(directory, 'tokenizer.json')),
    }
    const untrained = untrainedModel(files, 5) as LoadedTransformer
    const { trace } = await runTrace(untrained, ask, 'refuse')
    expect(trace.model).toEqual({
      ...model.identity,
      id: 'bert-untrained',
      origin: 'untrained',
      weightsHash: 'seed:5',
    })
    expect(trace.top).toHaveLength(trace.tokens.length)
    expect(trace.nextSentence!.isNext + trace.nextSentence!.notNext).toBeCloseTo(1, 6)
    untrained.dispose()
  })
})

describe('what is no request is refused in one sentence', () => {
  let model: LoadedTransformer
  beforeAll(async () => {
    await chooseBackend('wasm')
    model = openCheckpoint(directory)
  })
  afterAll(() => model.dispose())

  test.each([
    [undefined, 'must be an object'],
    [null, 'must be an object'],
    ['the dog', 'must be an object'],
    [{ model: 'bert' }, '"text" is missing'],
    [{ ...ask, text: 5 }, 'text must be a string'],
    [{ ...ask, pair: ['a'] }, 'pair must be a string'],
    [{ ...ask, padto: 5 }, 'it has no option "padto"'],
    [{ ...ask, padTo: '12' }, 'padTo must be a number'],
    [{ ...ask, padTo: 9.5 }, 'padTo must be a whole number'],
    [{ ...ask, padTo: Number.POSITIVE_INFINITY }, 'padTo must be a whole number'],
    [{ ...ask, padTo: 2 }, 'padTo is 2, but the text already has'],
    [{ ...ask, padTo: 33 }, 'padTo is 33, but the model has only 32 positions'],
    [{ ...ask, padSide: 'top' }, "padSide must be 'right' or 'left'"],
    [{ ...ask, rawPositions: 1 }, 'rawPositions must be true or false'],
    [{ ...ask, include: 'qkv' }, 'include must be an array'],
    [{ ...ask, include: ['weights'] }, "include holds only 'qkv' and 'logits'"],
    [{ ...ask, mask: 'everything' }, "There is no mask 'everything'"],
    [{ ...ask, mask: [[1]] }, 'The mask has 1 × 1 cells'],
    [{ ...ask, mask: { window: -1 } }, 'window takes a whole number'],
    [{ ...page, flips: 'all' }, 'flips must be an array of cells'],
    [{ ...page, flips: [[1]] }, 'flips must be cells'],
  ])('%j', async (request, sentence) => {
    expect(await refusal(model, request)).toContain(sentence)
  })

  test('whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (mask, more) => {
        // Either a Trace or a Refusal: `refusal` throws anything else.
        await refusal(model, { ...ask, mask })
        await refusal(model, more)
      }),
      { numRuns: 200 },
    )
  })
})
