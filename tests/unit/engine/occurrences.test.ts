import { join } from 'node:path'
import { memory } from '@tensorflow/tfjs-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import { runEmbed } from '../../../src/engine/embed.ts'
import type { LoadedModel } from '../../../src/engine/model.ts'
import { readOccurrences } from '../../../src/engine/occurrences.ts'
import { runAny } from '../../../src/engine/run.ts'
import type { WordPlace } from '../../../src/trace/embed.ts'
import { rowDistance, rowOf } from '../../../src/trace/measure.ts'
import { openCheckpoint, openElmo } from '../../support/checkpoint.ts'

const models = join(import.meta.dirname, '..', '..', '..', 'public', 'models')
const at = (text: string, word: string): WordPlace => {
  const start = text.indexOf(word)
  return { text, span: [start, start + word.length] }
}

let bert: LoadedModel
let gpt: LoadedModel
let elmo: LoadedModel
beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  bert = openCheckpoint(join(models, 'bert'))
  gpt = openCheckpoint(join(models, 'gpt'))
  elmo = openElmo(join(models, 'elmo'))
})
afterAll(() => {
  for (const model of [bert, gpt, elmo]) model.dispose()
  expect(memory().numTensors).toBe(0)
})
const distance = (of: { shape: readonly [number, number]; data: Float32Array }, a: number, b: number) =>
  rowDistance(rowOf(of, a), rowOf(of, b))

const sameBeginning = [
  at('The bank was robbed, and the police came to look for the money.', 'bank'),
  at('The bank was wet.', 'bank'),
]

test('the word’s own vector is the same in every sentence, bit for bit, in every model', async () => {
  const places = [...sameBeginning, at('We sat on the bank.', 'bank')]
  for (const model of [bert, gpt, elmo]) {
    const { layers } = await readOccurrences(model, { model: 'bert', places })
    expect(distance(layers[0]!, 0, 2)).toBe(0)
    expect(distance(layers[1]!, 0, 2)).toBeGreaterThan(0.1)
  }
})

test('GPT’s states of a word cannot know what comes after it: not one bit differs', async () => {
  const { layers } = await readOccurrences(gpt, { model: 'gpt', places: sameBeginning })
  expect(layers.map((layer) => distance(layer, 0, 1))).toEqual([0, 0, 0, 0, 0])
})

test('BERT’s do know, and of ELMo’s halves only the backward one', async () => {
  const ofBert = await readOccurrences(bert, { model: 'bert', places: sameBeginning })
  for (const layer of ofBert.layers.slice(1)) expect(distance(layer, 0, 1)).toBeGreaterThan(0.1)
  const ofElmo = await readOccurrences(elmo, { model: 'elmo', places: sameBeginning })
  for (const { shape, data } of ofElmo.layers.slice(1)) {
    const width = shape[1] / 2
    const half = (row: number, side: number) =>
      data.subarray(row * shape[1] + side * width).subarray(0, width)
    expect(rowDistance(half(0, 0), half(1, 0))).toBeLessThan(1e-5)
    expect(rowDistance(half(0, 1), half(1, 1))).toBeGreaterThan(0.1)
  }
})

test('a word of several pieces is their mean', async () => {
  const place = at('She saw a hippopotamuses there.', 'hippopotamuses')
  const { rows, layers } = await readOccurrences(gpt, { model: 'gpt', places: [place] })
  expect(rows[0]!.pieces.length).toBeGreaterThan(1)
  const { trace } = await runAny(gpt, { model: 'gpt', text: place.text }, 'refuse')
  const span = trace.offsets.flatMap((offset, t) =>
    offset && offset[0] >= place.span[0] && offset[1] <= place.span[1] ? [t] : [],
  )
  const mean = rowOf(trace.layers[3]!.hidden, 0).map(
    (_, i) => span.reduce((sum, t) => sum + rowOf(trace.layers[3]!.hidden, t)[i]!, 0) / span.length,
  )
  expect(rowDistance(rowOf(layers[4]!, 0), mean)).toBeLessThan(1e-4)
})

test('a word beyond the model’s positions has no row, and the others keep theirs', async () => {
  const long = `${'and then '.repeat(80)}the bank`
  const { rows, layers } = await readOccurrences(bert, {
    model: 'bert',
    places: [at(long, 'bank'), sameBeginning[1]!],
  })
  expect(rows.map(({ place }) => place)).toEqual([1])
  expect(layers.map(({ shape }) => shape)).toEqual(Array(5).fill([1, 128]))
})

test('no sentence at all is no error', async () => {
  const { rows, layers } = await readOccurrences(elmo, { model: 'elmo', places: [] })
  expect(rows).toEqual([])
  expect(layers.map(({ shape }) => shape)).toEqual(Array(3).fill([0, 0]))
})

test('embed gives the states of one layer: 0 is the embedding, ELMo’s layers have both directions', async () => {
  const text = 'The dog ran.'
  const { trace } = await runAny(bert, { model: 'bert', text }, 'refuse')
  expect(await runEmbed(bert, { model: 'bert', text, layer: 0 })).toEqual(trace.embeddings)
  expect(await runEmbed(bert, { model: 'bert', text, layer: 4 })).toEqual(trace.layers[3]!.hidden)
  expect((await runEmbed(elmo, { model: 'elmo', text, layer: 0 })).shape).toEqual([4, 128])
  expect((await runEmbed(elmo, { model: 'elmo', text, layer: 2 })).shape).toEqual([4, 256])
  await expect(runEmbed(gpt, { model: 'gpt', text, layer: 5 })).rejects.toThrow(/layers 0 to 4/)
  await expect(runEmbed(gpt, { model: 'gpt', text, layer: 1.5 })).rejects.toThrow(/layer is 1.5/)
})
