import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../scripts/backend.ts'
import type { LoadedElmo, LoadedTransformer } from '../../src/engine/model.ts'
import { runNextSentence } from '../../src/engine/nextSentence.ts'
import { runPredict } from '../../src/engine/predict.ts'
import type { PredictRequest } from '../../src/trace/predict.ts'
import { readJson } from '../support/checkpoint.ts'
import { openPageTwin } from '../support/pageTwins.ts'

/** What `python -m training predictions` writes: PyTorch's probabilities with the page's weights. */
interface Expected {
  readonly places: readonly {
    readonly asked: PredictRequest
    readonly likeliest: readonly (readonly [id: number, probability: number])[]
  }[]
  readonly pairs: readonly {
    readonly asked: { readonly text: string; readonly pair: string }
    /** [is next, is not next] */
    readonly answer: readonly number[]
    readonly segmentsAsMask: readonly number[]
  }[]
}

const expected: Expected = readJson(join(import.meta.dirname, 'twins', 'predictions.json'))
/** Of a probability: sums are taken in another order. */
const near = 1e-3

let twins: { readonly bert: LoadedTransformer; readonly gpt: LoadedTransformer; readonly elmo: LoadedElmo }
beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  twins = { bert: openPageTwin('bert'), gpt: openPageTwin('gpt'), elmo: openPageTwin('elmo') }
})
afterAll(() => {
  for (const model of Object.values(twins)) model.dispose()
})

describe('With the same weights as PyTorch, the page predicts the same:', () => {
  const places = expected.places.map(
    (one) => [one.asked.model, one.asked.method, one.asked.text, one] as const,
  )
  test.each(places)('%s %s: %s', async (_model, _method, _text, { asked, likeliest }) => {
    const ours = await runPredict(twins[asked.model as 'bert'], { ...asked, all: true })
    const byId = new Map(ours.map(({ id, probability }) => [id, probability]))
    for (const [id, probability] of likeliest) {
      expect(Math.abs(byId.get(id)! - probability)).toBeLessThan(near)
    }
    expect(ours.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 4)
  })

  test.each(expected.pairs)('does “$asked.pair” follow?', async ({ asked, answer, segmentsAsMask }) => {
    for (const [bug, theirs] of [
      [false, answer],
      [true, segmentsAsMask],
    ] as const) {
      const request = { model: 'bert' as const, ...asked, segmentsAsMask: bug }
      const { isNext, notNext } = (await runNextSentence(twins.bert, request, 'refuse')).nextSentence
      expect(Math.abs(isNext - theirs[0]!)).toBeLessThan(near)
      expect(isNext + notNext).toBeCloseTo(1, 6)
    }
  })
})
