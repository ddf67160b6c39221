import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend, exactBackends } from '../../scripts/backend.ts'
import { runInput } from '../../src/engine/forward.ts'
import { inputOfIds } from '../../src/engine/idInput.ts'
import type { LoadedTransformer } from '../../src/engine/model.ts'
import { runTrace } from '../../src/engine/run.ts'
import { maskFor } from '../../src/models/mask.ts'
import { openCheckpoint, readJson } from '../support/checkpoint.ts'
import { distance, type Nested, tolerance } from './nearness.ts'

const directory = (name: string) => join(import.meta.dirname, 'fixtures', name)

/** Axes: [layer, batch, …] for states and attentions, [batch, …] for the rest. */
interface BertExpected {
  readonly text: readonly (readonly [string, string | null])[]
  readonly input_ids: readonly (readonly number[])[]
  readonly token_type_ids: readonly (readonly number[])[]
  readonly attention_mask: readonly (readonly number[])[]
  readonly hidden_states: readonly (readonly Nested[])[]
  readonly attentions: readonly (readonly (readonly Nested[])[])[]
  readonly pooled: readonly Nested[]
  readonly next_sentence_logits: readonly (readonly [number, number])[]
  readonly mlm_logits: readonly Nested[]
}

/** Axes: [layer, …] for states and attentions. */
interface GptExpected {
  readonly cases: readonly {
    readonly text?: string
    readonly input_ids: readonly number[]
    readonly hidden_states: readonly Nested[]
    readonly last_hidden?: Nested
    readonly attentions: readonly (readonly Nested[])[]
    readonly logits: Nested
  }[]
}

describe.each(exactBackends)('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await chooseBackend(backend)).toBe(true)
  })

  describe("bert-random agrees with PyTorch's encoder layers", () => {
    const expected: BertExpected = readJson(join(directory('bert-random'), 'expected.json'))
    let model: LoadedTransformer
    beforeAll(() => {
      model = openCheckpoint(directory('bert-random'))
    })
    afterAll(() => model.dispose())

    test.each(expected.input_ids.map((_, batch) => batch))('in sequence %i of its batch', async (batch) => {
      const real = expected.attention_mask[batch]!
      const input = inputOfIds(model, {
        ids: expected.input_ids[batch]!,
        segments: expected.token_type_ids[batch]!,
        real,
      })
      const trace = await runInput(model, input, maskFor('own', 'bert', input.real), ['logits'])
      const T = real.length
      const realRow = (columns: number) => (cell: number) => real[Math.floor(cell / columns)] === 1
      const { width, vocabulary } = model.config

      const hidden = [trace.embeddings, ...trace.layers.map((layer) => layer.hidden)]
      expect(hidden.length).toBe(expected.hidden_states.length)
      for (const [layer, { data }] of hidden.entries()) {
        expect(distance(data, expected.hidden_states[layer]![batch]!, realRow(width))).toBeLessThan(tolerance)
      }
      for (const [layer, heads] of expected.attentions.entries()) {
        for (const [head, weights] of heads[batch]!.entries()) {
          const ours = trace.layers[layer]!.heads[head]!.weights.data
          expect(distance(ours, weights, realRow(T))).toBeLessThan(tolerance)
        }
      }
      expect(distance(trace.logits!.data, expected.mlm_logits[batch]!, realRow(vocabulary))).toBeLessThan(
        tolerance,
      )
      expect(distance(trace.pooled!.data, expected.pooled[batch]!)).toBeLessThan(tolerance)
      const { isNext, notNext } = trace.nextSentence!
      const [next, not] = expected.next_sentence_logits[batch]!
      expect(distance([Math.log(isNext / notNext)], [next - not])).toBeLessThan(tolerance)
    })

    test.each(expected.text)('and frames %j, %j into the same ids', async (text, pair) => {
      const batch = expected.text.findIndex((pairOfTexts) => pairOfTexts[0] === text)
      const padTo = expected.input_ids[batch]!.length
      const request = { model: 'bert', text, padTo, ...(pair !== null && { pair }) } as const
      const { trace } = await runTrace(model, request, 'refuse')
      expect(trace.ids).toEqual(expected.input_ids[batch])
      expect(trace.segmentIds).toEqual(expected.token_type_ids[batch])
      expect(trace.real).toEqual(expected.attention_mask[batch])
    })
  })

  describe.each([
    ['gpt2-random', 'multi-head attention in pre-LN blocks'],
    ['gpt1-random', 'own GPT-1, post-LN'],
  ])("%s agrees with PyTorch's %s", (name) => {
    const expected: GptExpected = readJson(join(directory(name), 'expected.json'))
    let model: LoadedTransformer
    beforeAll(() => {
      model = openCheckpoint(directory(name))
    })
    afterAll(() => model.dispose())

    test.each(expected.cases.map((_, at) => at))('in case %i', async (at) => {
      const { input_ids, hidden_states, last_hidden, attentions, logits } = expected.cases[at]!
      const input = inputOfIds(model, { ids: input_ids })
      const trace = await runInput(model, input, maskFor('own', 'gpt', input.real), ['logits'])
      const hidden = [trace.embeddings, ...trace.layers.map((layer) => layer.hidden)]
      expect(hidden.length).toBe(hidden_states.length)
      for (const [layer, { data }] of hidden.entries()) {
        expect(distance(data, hidden_states[layer]!)).toBeLessThan(tolerance)
      }
      for (const [layer, heads] of attentions.entries()) {
        for (const [head, weights] of heads.entries()) {
          expect(distance(trace.layers[layer]!.heads[head]!.weights.data, weights)).toBeLessThan(tolerance)
        }
      }
      expect(trace.finalHidden !== undefined).toBe(last_hidden !== undefined)
      if (last_hidden) expect(distance(trace.finalHidden!.data, last_hidden)).toBeLessThan(tolerance)
      expect(distance(trace.logits!.data, logits)).toBeLessThan(tolerance)
    })

    for (const { text, input_ids } of expected.cases) {
      if (text === undefined) continue
      test(`and splits ${JSON.stringify(text)} into the same ids`, async () => {
        const { trace } = await runTrace(model, { model: 'gpt', text }, 'refuse')
        expect(trace.ids).toEqual(input_ids)
      })
    }
  })
})
