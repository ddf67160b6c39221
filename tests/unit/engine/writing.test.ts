import { join } from 'node:path'
import { memory } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import { runGenerate } from '../../../src/engine/generate.ts'
import type { LoadedElmo, LoadedTransformer } from '../../../src/engine/model.ts'
import { nextLogitsOf, runNextToken } from '../../../src/engine/nextToken.ts'
import { runTrace } from '../../../src/engine/run.ts'
import type { NextTokenRequest } from '../../../src/trace/writing.ts'
import { openCheckpoint, openElmo } from '../../support/checkpoint.ts'
import { randomModel, wideConfigs } from '../../support/transformers.ts'

const models = join(import.meta.dirname, '..', '..', '..', 'public', 'models')
const text = 'Once upon a time'

let gpt: LoadedTransformer
let elmo: LoadedElmo
let tensors: number
beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  gpt = openCheckpoint(join(models, 'gpt'))
  elmo = openElmo(join(models, 'elmo'))
  tensors = memory().numTensors
})
afterAll(() => {
  for (const model of [gpt, elmo]) model.dispose()
  expect(memory().numTensors).toBe(0)
})

const words = (written: readonly { readonly token: string }[]) => written.map(({ token }) => token).join(' ')
const step = (change: Partial<NextTokenRequest> = {}) =>
  runNextToken(gpt, { model: 'gpt', text, written: [], cache: true, ...change })

describe('GPT with a KV cache', () => {
  test('says the same as without one, but for rounding, for any weights and however the text is cut', async () => {
    const cases = fc.record({
      config: wideConfigs.map((config) => ({ ...config, kind: 'gpt' as const, segments: 0 })),
      seed: fc.integer({ min: 0, max: 2 ** 31 }),
      cuts: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ config, seed, cuts }) => {
        const model = randomModel(config, seed)
        const ids: number[] = []
        for (const [at, more] of cuts.entries()) {
          for (let i = 0; i < more; i++) ids.push((seed + 7 * i + at) % config.vocabulary)
          const cached = await nextLogitsOf(model, [...ids], true)
          const anew = await nextLogitsOf(model, [...ids], false)
          const largest = anew.logits.reduce((max, x) => Math.max(max, Math.abs(x)), 1)
          const distance = Math.max(...cached.logits.map((x, id) => Math.abs(x - anew.logits[id]!)))
          expect(distance / largest).toBeLessThan(1e-5)
        }
        model.dispose()
      }),
      { numRuns: 40 },
    )
  })

  test('writes the same words as without one, for the same seed', async () => {
    for (const seed of [0, 1, 2, 3]) {
      const ask = { text, tokens: 40, seed }
      const cached = await runGenerate(gpt, ask)
      const anew = await runGenerate(gpt, { ...ask, cache: false })
      expect(words(cached)).toBe(words(anew))
      for (const [at, { probability }] of cached.entries()) {
        expect(Math.abs(probability - anew[at]!.probability)).toBeLessThan(1e-5)
      }
    }
  })

  test('reads only what is new, and after a branch only what is new from there on', async () => {
    const first = await step({ text: 'The old man went home' })
    const [a, b] = first.candidates
    expect((await step({ text: 'The old man went home', written: [a!.id] })).remembered).toBe(first.typed)
    expect((await step({ text: 'The old man went home', written: [a!.id, b!.id] })).remembered).toBe(
      first.typed + 1,
    )
    expect((await step({ text: 'The old man went home', written: [b!.id] })).remembered).toBe(first.typed)
    expect((await step({ text: 'The old man went home', written: [b!.id], cache: false })).remembered).toBe(0)
  })

  test('holds no tensor between two steps', async () => {
    await runGenerate(gpt, { text: 'A cat', tokens: 20, seed: 5 })
    await runGenerate(gpt, { text: 'A cat', tokens: 5, seed: 5, cache: false })
    expect(memory().numTensors).toBe(tensors)
  })
})

describe('A step of writing', () => {
  test('predicts what the Trace predicts', async () => {
    const { trace } = await runTrace(gpt, { model: 'gpt', text }, 'refuse')
    const { candidates } = await step({ temperature: 1 })
    for (const [rank, { id, probability }] of trace.top.at(-1)!.entries()) {
      expect(candidates[rank]).toMatchObject({ id, rank })
      expect(Math.abs(candidates[rank]!.uncut - probability)).toBeLessThan(1e-5)
    }
  })

  test('shows the drawn token, though it be an unlikely one, and where the number fell', async () => {
    for (let seed = 0; seed < 30; seed++) {
      const { candidates, drawn, drawnNumber } = await step({ temperature: 2, seed })
      const row = candidates.find(({ id }) => id === drawn.id)!
      expect(row.probability).toBe(drawn.probability)
      expect(drawnNumber!).toBeGreaterThanOrEqual(row.from - 1e-9)
      expect(drawnNumber!).toBeLessThan(row.from + row.probability + 1e-9)
    }
  })

  test('greedy takes the likeliest and draws no number', async () => {
    const { candidates, drawn, drawnNumber, counts } = await step({ temperature: 0 })
    expect(drawn).toMatchObject({ id: candidates[0]!.id, probability: 1 })
    expect(drawnNumber).toBeNull()
    expect(counts.topP).toBe(1)
  })

  test('never draws a special token but the one that ends a text', async () => {
    const { counts } = await step()
    expect(counts.all).toBe(gpt.config.vocabulary - 4)
  })

  test('an empty text starts from [SEP]; an endless one is cut and leaves no room', async () => {
    expect(await step({ text: '' })).toMatchObject({ tokens: ['[SEP]'], typed: 1 })
    const full = await step({ text: 'the dog ran '.repeat(200) })
    expect(full).toMatchObject({ typed: 128, limit: 128, cut: { source: 'text' } })
    await expect(step({ text: 'the dog ran '.repeat(200), written: [7] })).rejects.toThrow(/128 positions/)
  })

  test('ELMo’s forward half writes too, from nothing if need be', async () => {
    const ask = { model: 'elmo' as const, text: '', written: [], cache: false, seed: 2 }
    const first = await runNextToken(elmo, ask)
    expect(first).toMatchObject({ tokens: [], remembered: 0 })
    const second = await runNextToken(elmo, { ...ask, written: [first.drawn.id] })
    expect(second.tokens).toEqual([first.drawn.token])
    expect(memory().numTensors).toBe(tensors)
  })
})

describe('bothways.generate', () => {
  test('the same seed writes the same, another seed something else', async () => {
    const write = async (seed: number) => words(await runGenerate(gpt, { text, tokens: 30, seed }))
    expect(await write(4)).toBe(await write(4))
    expect(await write(4)).not.toBe(await write(5))
  })

  test('more tokens only go on with what fewer wrote', async () => {
    const few = await runGenerate(gpt, { text, tokens: 10, seed: 9, topK: 30 })
    const many = await runGenerate(gpt, { text, tokens: 25, seed: 9, topK: 30 })
    expect(words(many).startsWith(words(few))).toBe(true)
  })

  test('top-k of one is greedy', async () => {
    const greedy = await runGenerate(gpt, { text, tokens: 12, temperature: 0 })
    expect(words(await runGenerate(gpt, { text, tokens: 12, topK: 1 }))).toBe(words(greedy))
    expect(greedy.every(({ probability }) => probability === 1)).toBe(true)
  })

  test('ends at 128 tokens, or with [SEP], which is the last token of the answer', async () => {
    for (const seed of [1, 2, 3]) {
      const written = await runGenerate(gpt, { text: '', tokens: 500, seed, temperature: 1.5 })
      const ended = written.findIndex(({ token }) => token === '[SEP]')
      expect(written.length).toBe(ended < 0 ? 127 : ended + 1)
    }
    expect(await runGenerate(gpt, { text, tokens: 0 })).toEqual([])
  })

  test.each<[object, RegExp]>([
    [{ text }, /tokens is missing|"tokens" is missing/],
    [{ text: 5, tokens: 5 }, /text must be a string/],
    [{ text, tokens: 1.5 }, /tokens must be a whole number/],
    [{ text, tokens: 5, temperature: -1 }, /temperature must be 0/],
    [{ text, tokens: 5, temperature: Number.NaN }, /temperature must be a/],
    [{ text, tokens: 5, topK: 0 }, /topK must be 1 or more/],
    [{ text, tokens: 5, topP: 1.5 }, /topP must lie between 0 and 1/],
    [{ text, tokens: 5, seed: 0.5 }, /seed must be a whole number/],
    [{ text, tokens: 5, cache: 1 }, /cache must be true or false/],
    [{ text, tokens: 5, model: 'bert' }, /no option "model"/],
    [{ text: 'the dog ran '.repeat(100), tokens: 5 }, /300 tokens long/],
  ])('refuses %j in one sentence', async (request, sentence) => {
    const refused = runGenerate(gpt, request as { text: string; tokens: number })
    await expect(refused).rejects.toThrow(sentence)
  })
})
