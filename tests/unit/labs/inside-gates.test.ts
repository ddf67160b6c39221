import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import type { LoadedElmo } from '../../../src/engine/model.ts'
import { runElmo } from '../../../src/engine/run.ts'
import { lstmStep, readBefore, stepSummary } from '../../../src/labs/inside/gates/lstmStep.ts'
import type { ElmoTrace } from '../../../src/trace/elmoTrace.ts'
import { openElmo } from '../../support/checkpoint.ts'

let model: LoadedElmo
let trace: ElmoTrace
beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  model = openElmo(join(import.meta.dirname, '..', '..', '..', 'public', 'models', 'elmo'))
  ;({ trace } = await runElmo(model, { model: 'elmo', text: 'The dog ran to the river.' }, 'cut'))
})
afterAll(() => model.dispose())

const ways = ['forward', 'backward'] as const

test('the forward LSTM reads the first token first, the backward one the last', () => {
  const last = trace.tokens.length - 1
  expect(ways.map((way) => [readBefore(trace, way, 0), readBefore(trace, way, last)])).toEqual([
    [null, last - 1],
    [1, null],
  ])
})

test('the new cell is what is kept and what is added, at every step', () => {
  for (const way of ways) {
    for (const layer of [0, 1]) {
      for (const t of trace.tokens.keys()) {
        const { kept, added, cell } = lstmStep(trace, layer, way, t)
        const wrong = cell.map((value, i) => Math.abs(value - kept[i]! - added[i]!))
        expect(Math.max(...wrong)).toBeLessThan(1e-5 * Math.max(1, ...cell.map(Math.abs)))
      }
    }
  }
})

test('the second layer’s state is what its LSTM gives out and what it has read', () => {
  const { x, own, hidden } = lstmStep(trace, 1, 'backward', 2)
  expect(Math.max(...hidden.map((h, i) => Math.abs(h - x[i]! - own[i]!)))).toBeLessThan(1e-5)
  expect([...lstmStep(trace, 0, 'forward', 2).x]).toEqual([
    ...trace.embeddings.data.subarray(2 * model.config.width, 3 * model.config.width),
  ])
})

test('gates are open by a share between 0 and 1', () => {
  const { input, forget, output } = stepSummary(trace, 0, 'forward', 3)
  for (const share of [input, forget, output]) {
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(1)
  }
})
