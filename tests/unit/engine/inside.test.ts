import { join } from 'node:path'
import { memory } from '@tensorflow/tfjs-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import { runAblated } from '../../../src/engine/ablate.ts'
import { traceBlock } from '../../../src/engine/blockTrace.ts'
import { runLens } from '../../../src/engine/lens.ts'
import type { LoadedTransformer } from '../../../src/engine/model.ts'
import { readPositions } from '../../../src/engine/positions.ts'
import { runTrace } from '../../../src/engine/run.ts'
import { rowOf } from '../../../src/trace/measure.ts'
import type { PageRequest } from '../../../src/trace/request.ts'
import { openCheckpoint } from '../../support/checkpoint.ts'

const models = join(import.meta.dirname, '..', '..', '..', 'public', 'models')
const text = 'The dog barked at the cat because it was scared.'
const kinds = ['bert', 'gpt'] as const

const open: Partial<Record<(typeof kinds)[number], LoadedTransformer>> = {}
beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  for (const kind of kinds) open[kind] = openCheckpoint(join(models, kind))
})
afterAll(() => {
  for (const model of Object.values(open)) model.dispose()
  expect(memory().numTensors).toBe(0)
})

/** Sum of two vectors in float32, as the residual connection takes it. */
const sum = (a: Float32Array, b: Float32Array) => a.map((value, i) => value + b[i]!)
const bits = (of: Float32Array) => [...new Uint32Array(of.slice().buffer)]

describe.each(kinds)('of %s', (kind) => {
  const request: PageRequest = { model: kind, text, mask: 'own', flips: [] }

  test.each([0, 1, 2, 3])('block %i ends, bit for bit, in the Trace’s hidden state', async (layer) => {
    const { trace } = await runTrace(open[kind]!, { ...request, include: ['qkv'] }, 'cut')
    const at = 5
    const block = await traceBlock(open[kind]!, { ...request, layer, at })
    expect(bits(block.output)).toEqual(bits(rowOf(trace.layers[layer]!.hidden, at)))
    const before = layer === 0 ? trace.embeddings : trace.layers[layer - 1]!.hidden
    expect(bits(block.input)).toEqual(bits(rowOf(before, at)))
    for (const [head, { weights, scores }] of block.heads.entries()) {
      expect(bits(weights)).toEqual(bits(rowOf(trace.layers[layer]!.heads[head]!.weights, at)))
      expect(bits(scores)).toEqual(bits(rowOf(trace.layers[layer]!.heads[head]!.scores, at)))
    }
    const q = trace.layers[layer]!.heads.flatMap((head) => [...rowOf(head.q!, at)])
    expect([...block.q]).toEqual(q)
  })

  test('what a residual connection adds up is exactly its two parts', async () => {
    const block = await traceBlock(open[kind]!, { ...request, layer: 2, at: 3 })
    expect(bits(block.attentionSum)).toEqual(bits(sum(block.input, block.attentionOutput)))
    expect(bits(block.feedForwardSum)).toEqual(bits(sum(block.feedForwardInput, block.feedForwardOutput)))
    const { token, segment, position } = block.embedding
    const known = segment ? sum(token, segment) : token
    expect(bits(block.embedding.sum)).toEqual(bits(sum(known, position)))
    for (const { weights, values, output } of block.heads) {
      for (const [i, value] of output.entries()) {
        const mixed = weights.reduce((total, w, j) => total + w * rowOf(values, j)[i]!, 0)
        expect(mixed).toBeCloseTo(value, 5)
      }
    }
  })

  test('the lens on the last layer says what the model says, exactly', async () => {
    const { trace } = await runTrace(open[kind]!, request, 'cut')
    const { layers } = await runLens(open[kind]!, { ...request, at: 5 })
    expect(layers).toHaveLength(trace.layers.length + 1)
    expect(layers.at(-1)!.top).toEqual(trace.top)
    expect(layers.at(-1)!.final.map(({ rank }) => rank)).toEqual(trace.tokens.map(() => 1))
    expect(layers.at(-1)!.final.map(({ probability }) => probability)).toEqual(
      trace.top.map(([first]) => first!.probability),
    )
    // What the embedding alone would say is something else.
    expect(layers[0]!.top).not.toEqual(trace.top)
  })

  test('with nothing switched off the ablation is the ordinary pass', async () => {
    const { trace } = await runTrace(open[kind]!, request, 'cut')
    const none = await runAblated(open[kind]!, { ...request, at: 4, off: [] })
    expect(none.top.slice(0, 5)).toEqual(trace.top[4])
    const [first] = none.top
    expect(Math.exp(none.logProbabilities[first!.id]!)).toBeCloseTo(first!.probability, 4)
  })

  test('switching all four heads off is switching attention off, but for W^O’s bias', async () => {
    const heads = [0, 1, 2, 3].map((part) => ({ layer: 1, part }))
    const some = await runAblated(open[kind]!, { ...request, at: 4, off: heads.slice(0, 1) })
    const all = await runAblated(open[kind]!, { ...request, at: 4, off: heads })
    const none = await runAblated(open[kind]!, { ...request, at: 4, off: [] })
    expect(bits(some.logProbabilities)).not.toEqual(bits(none.logProbabilities))
    expect(bits(all.logProbabilities)).not.toEqual(bits(some.logProbabilities))
    // The attention of an earlier block does not know of it.
    expect(all.weights[0]).toEqual(none.weights[0])
    expect(all.weights[1]).toEqual(none.weights[1])
  })

  test('the learned positions are a table of one vector a position', async () => {
    const { table } = await readPositions(open[kind]!)
    expect(table.shape).toEqual([128, 128])
    const block = await traceBlock(open[kind]!, { ...request, layer: 0, at: 7 })
    expect([...block.embedding.position]).toEqual([...rowOf(table, 7)])
  })
})

test('a covered token is [MASK] to BERT, and the answer knows what stood there', async () => {
  const request: PageRequest = { model: 'bert', text, mask: 'own', flips: [] }
  const covered = await runAblated(open.bert!, { ...request, at: 6, covered: true, off: [] })
  expect(covered.tokens[6]).toBe('[MASK]')
  expect(covered.actual?.token).toBe('cat')
  const lens = await runLens(open.bert!, { ...request, at: 6, covered: true })
  expect(lens.layers.at(-1)!.actual[6]!.rank).toBeGreaterThan(0)
  const typed = await runAblated(open.bert!, {
    ...request,
    text: text.replace('cat', '[MASK]'),
    at: 6,
    off: [],
  })
  expect(bits(typed.logProbabilities)).toEqual(bits(covered.logProbabilities))
  expect(typed.actual).toBeNull()
})

test('in the page a token beyond the text is its last, a layer beyond the model its last', async () => {
  const request: PageRequest = { model: 'gpt', text, mask: 'own', flips: [] }
  const block = await traceBlock(open.gpt!, { ...request, at: 500, layer: 63 })
  expect([block.at, block.layer]).toEqual([block.tokens.length - 1, 3])
  const lens = await runLens(open.gpt!, { ...request, at: 500 })
  expect(lens.layers[0]!.actual.at(-1)).toBeNull()
})
