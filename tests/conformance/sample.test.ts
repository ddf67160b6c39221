import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../scripts/backend.ts'
import { readSafetensors } from '../../src/checkpoint/safetensors.ts'
import { runElmoInput } from '../../src/engine/elmoForward.ts'
import { runInput } from '../../src/engine/forward.ts'
import { inputOfIds } from '../../src/engine/idInput.ts'
import { isElmoModel, type LoadedElmo, type LoadedTransformer, loadModel } from '../../src/engine/model.ts'
import { maskFor } from '../../src/models/mask.ts'
import { quantize, quantizeRows } from '../../vite/quantize.ts'
import { readJson } from '../support/checkpoint.ts'

/** What training/evaluation/sample.py measured on texts of our own, by the page's weights as Python rounds them. */
interface Sample {
  readonly bert: {
    readonly int8: string
    readonly rows: readonly {
      readonly ids: readonly number[]
      readonly segments: readonly number[]
      readonly places: readonly number[]
      readonly answers: readonly number[]
    }[]
    readonly losses: readonly number[]
    readonly accuracy: number
  }
  readonly gpt: {
    readonly int8: string
    readonly rows: readonly (readonly number[])[]
    readonly losses: readonly number[]
  }
  readonly elmo: {
    readonly int8: string
    readonly rows: readonly (readonly number[])[]
    readonly forward: readonly number[]
    readonly backward: readonly number[]
  }
}

const sample: Sample = readJson(join(import.meta.dirname, 'twins', 'sample.json'))
const separator = 3
/** Nats; over a few hundred pieces, each by float32 on both sides. */
const tolerance = 1e-3

const folder = (twin: string) => join(import.meta.dirname, '../../public/models', twin)
const reference = (twin: string) => readFileSync(join(folder(twin), 'model.safetensors'))

/** The model as the page has it. */
const open = (twin: string) =>
  loadModel({
    id: 'checkpoint',
    origin: 'loaded',
    configJson: readJson(join(folder(twin), 'config.json')),
    tokenizerJson: readJson(join(folder(twin), 'tokenizer.json')),
    weightsBytes: quantize(reference(twin)),
    weightsHash: 'not looked at',
  })

/** −ln p of `answer` by row `row` of logits [n, V], and whether no other is likelier. */
function judge(
  { data, shape }: { data: Float32Array; shape: readonly number[] },
  row: number,
  answer: number,
) {
  const logits = data.subarray(row * shape[1]!, (row + 1) * shape[1]!)
  const largest = logits.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  const sum = logits.reduce((total, value) => total + Math.exp(value - largest), 0)
  return { loss: largest + Math.log(sum) - logits[answer]!, right: logits[answer]! === largest }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function compare(ours: readonly number[], theirs: readonly number[]) {
  expect(ours).toHaveLength(theirs.length)
  for (const [at, loss] of ours.entries()) expect(Math.abs(loss - theirs[at]!)).toBeLessThan(tolerance)
  expect(Math.abs(mean(ours) - mean(theirs))).toBeLessThan(tolerance / 10)
}

beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
})

describe.each(['bert', 'gpt', 'elmo'] as const)('the page file of %s', (twin) => {
  test('holds the very integers that the evaluation measured', () => {
    const digest = createHash('sha256')
    const tensors = readSafetensors(reference(twin), 'model.safetensors')
    for (const name of [...tensors.keys()].sort()) {
      const { shape, read } = tensors.get(name)!
      if (shape.length === 2) digest.update(quantizeRows(read(), shape[0]!).int8)
    }
    expect(digest.digest('hex')).toBe(sample[twin].int8)
  })
})

describe('measured again in TypeScript, from the page’s weights,', () => {
  test('BERT guesses the hidden words as well', async () => {
    const model = open('bert') as LoadedTransformer
    const judged = []
    for (const { ids, segments, places, answers } of sample.bert.rows) {
      const input = inputOfIds(model, { ids, segments })
      const { logits } = await runInput(model, input, maskFor('own', 'bert', input.real), ['logits'])
      judged.push(...places.map((place, at) => judge(logits!, place, answers[at]!)))
    }
    model.dispose()
    compare(
      judged.map(({ loss }) => loss),
      sample.bert.losses,
    )
    expect(mean(judged.map(({ right }) => Number(right)))).toBeCloseTo(sample.bert.accuracy, 4)
  })

  test('GPT is as little surprised by what comes next', async () => {
    const model = open('gpt') as LoadedTransformer
    const losses = []
    for (const pieces of sample.gpt.rows) {
      const input = inputOfIds(model, { ids: [separator, ...pieces] })
      const { logits } = await runInput(model, input, maskFor('own', 'gpt', input.real), ['logits'])
      losses.push(...pieces.map((piece, at) => judge(logits!, at, piece).loss))
    }
    model.dispose()
    compare(losses, sample.gpt.losses)
  })

  test('ELMo is as little surprised in both directions', async () => {
    const model = open('elmo')
    expect(isElmoModel(model)).toBe(true)
    const forward: number[] = []
    const backward: number[] = []
    for (const pieces of sample.elmo.rows) {
      const trace = await runElmoInput(model as LoadedElmo, inputOfIds(model, { ids: pieces }), ['logits'])
      const { logitsForward, logitsBackward, boundary } = trace
      const last = pieces.length - 1
      for (const [at, piece] of pieces.entries()) {
        const [ahead, behind] = [
          at === 0 ? judge(boundary.logitsForward!, 0, piece) : judge(logitsForward!, at - 1, piece),
          at === last ? judge(boundary.logitsBackward!, 0, piece) : judge(logitsBackward!, at + 1, piece),
        ]
        forward.push(ahead.loss)
        backward.push(behind.loss)
      }
    }
    model.dispose()
    compare(forward, sample.elmo.forward)
    compare(backward, sample.elmo.backward)
  })
})
