import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../scripts/backend.ts'
import { readMetrics } from '../../src/engine/metrics.ts'
import { isElmoModel, type LoadedModel } from '../../src/engine/model.ts'
import { runElmo, runTrace } from '../../src/engine/run.ts'
import type { Array2 } from '../../src/trace/arrays.ts'
import { openCheckpoint, openElmo } from '../support/checkpoint.ts'

const root = join(import.meta.dirname, '../..')
const models = join(root, 'public/models')
const { entries } = readMetrics(readFileSync(join(models, 'metrics.json'), 'utf8'))

interface Labelled {
  readonly sense: string
  readonly sentence: string
  /** Where the word in question begins. */
  readonly start: number
}

/** The hand-labelled sentences of a word: sense, clue, source, sentence with the word between stars. */
const labelled = (word: string): readonly Labelled[] =>
  readFileSync(join(root, `training/labels/senses/${word}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [sense, , , starred] = line.split('\t')
      return { sense: sense!, sentence: starred!.replaceAll('*', ''), start: starred!.indexOf('*') }
    })

const rowOf = ({ data, shape }: Array2, row: number) =>
  Array.from(data.subarray(row * shape[1]!, (row + 1) * shape[1]!))

/** The word's state in each layer, the word being one piece. */
async function statesOf(model: LoadedModel, { sentence, start }: Labelled): Promise<number[][]> {
  const trace = isElmoModel(model)
    ? (await runElmo(model, { model: 'elmo', text: sentence }, 'refuse')).trace
    : (await runTrace(model, { model: model.config.kind, text: sentence }, 'refuse')).trace
  const at = trace.offsets.findIndex((offset) => offset?.[0] === start)
  return trace.layers.map(({ hidden }) => rowOf(hidden, at))
}

/** Texts that begin alike leave GPT with the same state, all of them equally near: then their share counts. */
const tie = 1e-6

/** The share of vectors whose nearest other one, by cosine, has the same sense. */
function agreement(vectors: readonly number[][], senses: readonly string[]): number {
  const units = vectors.map((vector) => {
    const length = Math.hypot(...vector)
    return vector.map((value) => value / length)
  })
  const agrees = units.map((one, i) => {
    const cosines = units.map((other, j) =>
      i === j ? -1 : one.reduce((sum, value, k) => sum + value * other[k]!, 0),
    )
    const nearest = Math.max(...cosines) - tie
    const near = senses.filter((_, j) => cosines[j]! >= nearest)
    return near.filter((sense) => sense === senses[i]).length / near.length
  })
  return agrees.reduce((sum, share) => sum + share, 0) / agrees.length
}

beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
})

describe.each(['bert', 'gpt', 'elmo'] as const)('figures of %s in metrics.json', (twin) => {
  let model: LoadedModel
  beforeAll(() => {
    const directory = join(models, twin)
    model = twin === 'elmo' ? openElmo(directory) : openCheckpoint(directory)
  })
  afterAll(() => model.dispose())

  test('come out again in TypeScript: senses.bank, layer by layer', async () => {
    const word = 'bank'
    const sentences = labelled(word)
    const states: number[][][] = []
    for (const sentence of sentences) states.push(await statesOf(model, sentence))
    const senses = sentences.map(({ sense }) => sense)
    for (const layer of states[0]!.keys()) {
      const { value, n } = entries.find(
        ({ key, model: of, method, group }) =>
          key === `senses.${word}` && of === twin && method === `layer ${layer + 1}` && group === 'all',
      )!
      expect(n).toBe(sentences.length)
      // A sentence between two neighbours that are all but equally near may fall to either by rounding.
      const ours = agreement(
        states.map((of) => of[layer]!),
        senses,
      )
      expect(Math.abs(ours - value)).toBeLessThan(1.01 / n)
    }
  })
})
