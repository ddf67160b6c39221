import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../scripts/backend.ts'
import { type LoadedModel, loadModel } from '../../src/engine/model.ts'
import { readOccurrences } from '../../src/engine/occurrences.ts'
import { type ExampleSet, exampleSets } from '../../src/store/exampleSets.ts'
import type { Clue } from '../../src/store/senseSentences.ts'
import { cosines } from '../../src/trace/cosine.ts'
import { findWord } from '../../src/trace/findWord.ts'
import { agreement, majority, meanScore } from '../../src/trace/nearest.ts'
import { quantize } from '../../vite/quantize.ts'
import { readJson } from '../support/checkpoint.ts'

const files = join(import.meta.dirname, '..', '..', 'public', 'models')
const models: Partial<Record<'bert' | 'gpt' | 'elmo', LoadedModel>> = {}

/** A twin with the quantized weights that the page loads. */
const openAsThePage = (id: string): LoadedModel =>
  loadModel({
    id,
    origin: 'trained',
    configJson: readJson(join(files, id, 'config.json')),
    tokenizerJson: readJson(join(files, id, 'tokenizer.json')),
    weightsBytes: quantize(readFileSync(join(files, id, 'model.safetensors'))),
    weightsHash: 'not looked at',
  })

beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  for (const id of ['bert', 'gpt', 'elmo'] as const) models[id] = openAsThePage(id)
})
afterAll(() => {
  for (const model of Object.values(models)) model.dispose()
})

/** At most one of six sentences may lie next to one of another sense: room for weights that are trained anew. */
const apart = 0.82
const layerOf = { bert: 3, gpt: 3, elmo: 2 } as const

async function scores({ word, sentences }: ExampleSet, id: 'bert' | 'gpt' | 'elmo') {
  const places = sentences.map(({ text, occurrence }) => ({ text, span: findWord(text, word)[occurrence]! }))
  const { layers } = await readOccurrences(models[id]!, { model: id, places })
  const senses = sentences.map(({ sense }) => sense)
  const at = (layer: number, clue: Clue) =>
    meanScore(agreement(cosines(layers[layer]!), senses), (n) => sentences[n]!.clue === clue)!.value
  return { static: at(0, 'before'), before: at(layerOf[id], 'before'), after: at(layerOf[id], 'after') }
}

describe.each(exampleSets)('in the sentences of “$id”, on the shipped weights,', (set) => {
  const chance = majority(
    set.sentences.map(({ sense }) => sense),
    () => true,
  )!.value

  test('BERT and ELMo tell the senses apart wherever the clue stands', async () => {
    for (const id of ['bert', 'elmo'] as const) {
      const { before, after } = await scores(set, id)
      expect.soft(before, `${id}, clue before`).toBeGreaterThan(apart)
      expect.soft(after, `${id}, clue after`).toBeGreaterThan(apart)
    }
  })

  test('GPT tells them apart when the clue stands before, and scores below chance when it does not', async () => {
    const { before, after } = await scores(set, 'gpt')
    expect(before).toBeGreaterThan(apart)
    expect(after).toBeLessThan(chance)
  })

  test('static vectors, all the same, score below chance', async () => {
    for (const id of ['bert', 'gpt', 'elmo'] as const)
      expect((await scores(set, id)).static).toBeLessThan(chance)
  })
})
