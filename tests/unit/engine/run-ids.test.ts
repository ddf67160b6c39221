import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import { runInput } from '../../../src/engine/forward.ts'
import { type IdSequence, inputOfIds } from '../../../src/engine/idInput.ts'
import type { LoadedTransformer } from '../../../src/engine/model.ts'
import { runTrace } from '../../../src/engine/run.ts'
import { maskFor } from '../../../src/models/mask.ts'
import { openCheckpoint } from '../../support/checkpoint.ts'

const directory = join(import.meta.dirname, '..', '..', 'conformance', 'fixtures', 'bert-random')

let model: LoadedTransformer
beforeAll(async () => {
  await chooseBackend('wasm')
  model = openCheckpoint(directory)
})
afterAll(() => model.dispose())

/** Runs ids under the model's own mask. */
const run = async (sequence: IdSequence) => {
  const input = inputOfIds(model, sequence)
  return runInput(model, input, maskFor('own', 'bert', input.real))
}

test.each(['right', 'left'] as const)(
  'ids padded on the %s have the positions of a text padded so',
  async (padSide) => {
    const { trace } = await runTrace(model, { model: 'bert', text: 'We swim', padTo: 9, padSide }, 'refuse')
    const again = await run({ ids: trace.ids, real: trace.real, segments: trace.segmentIds })
    expect(again.positionIds).toEqual(trace.positionIds)
    expect(again.layers).toEqual(trace.layers)
    expect(again.pooled).toEqual(trace.pooled)
  },
)

test.each([
  [{ ids: [] }, 'there is no token'],
  [{ ids: [136] }, '136 is no token id; ids run from 0 to 135'],
  [{ ids: [-1] }, '-1 is no token id'],
  [{ ids: [1.5] }, '1.5 is no token id'],
  [{ ids: [1], segments: [2] }, 'segments run from 0 to 1'],
  [{ ids: [1], segments: [0, 0] }, 'there are 1 ids, but 2 segments'],
  [{ ids: [1, 2], real: [1] }, 'there are 2 ids, but 1 real'],
  [{ ids: [1, 2], real: [1, 2] }, 'real holds only 1'],
  [{ ids: Array<number>(33).fill(1) }, 'the model has 32 positions'],
])('ids that no table holds are refused: %j', async (sequence, sentence) => {
  await expect(async () => run(sequence)).rejects.toThrow(sentence)
})

test('a sequence of pads alone gives zeros, not NaN', async () => {
  const trace = await run({ ids: [0, 0], real: [0, 0] })
  expect(trace.forbiddenRows).toEqual([0, 1])
  for (const { hidden, heads } of trace.layers) {
    expect(hidden.data.every(Number.isFinite)).toBe(true)
    for (const { weights } of heads) expect(Array.from(weights.data)).toEqual([0, 0, 0, 0])
  }
})
