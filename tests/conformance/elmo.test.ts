import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concat, type Tensor1D, tensor2d, tidy } from '@tensorflow/tfjs-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend, exactBackends } from '../../scripts/backend.ts'
import { runElmoInput } from '../../src/engine/elmoForward.ts'
import { inputOfIds } from '../../src/engine/idInput.ts'
import type { LoadedElmo } from '../../src/engine/model.ts'
import { mixLayers } from '../../src/models/elmo.ts'
import type { LstmTrace } from '../../src/trace/elmoTrace.ts'
import { openElmo } from '../support/checkpoint.ts'
import { distance, type Nested, tolerance } from './nearness.ts'

/** What make_elmo.py had torch.nn.LSTM compute. */
interface Expected {
  readonly ids: readonly number[]
  readonly embeddings: Nested
  readonly mixed: Nested
  readonly forward: ExpectedDirection
  readonly backward: ExpectedDirection
}
interface ExpectedDirection {
  readonly layers: readonly Readonly<
    Record<'hidden' | 'cell' | 'input' | 'forget' | 'candidate' | 'output', Nested>
  >[]
  readonly logits: Nested
  readonly boundaryLogits: Nested
}

const fixtures = join(import.meta.dirname, 'fixtures')
const runs = exactBackends.flatMap((backend) =>
  ['elmo-projected', 'elmo-plain', 'elmo-wide'].map((name) => ({ backend, name })),
)

describe.each(runs)('$name agrees with torch.nn.LSTM on the $backend backend', ({ backend, name }) => {
  const expected: readonly Expected[] = JSON.parse(
    readFileSync(join(fixtures, name, 'expected.json'), 'utf8'),
  )
  let model: LoadedElmo
  beforeAll(async () => {
    expect(await chooseBackend(backend)).toBe(true)
    model = openElmo(join(fixtures, name))
  })
  afterAll(() => model.dispose())

  const near = (ours: ArrayLike<number>, theirs: Nested) =>
    expect(distance(ours, theirs)).toBeLessThan(tolerance)

  function compareLstm(
    { hidden, cell, gates }: LstmTrace,
    theirs: ExpectedDirection['layers'][number],
  ): void {
    near(hidden.data, theirs.hidden)
    near(cell.data, theirs.cell)
    for (const gate of ['input', 'forget', 'candidate', 'output'] as const)
      near(gates[gate].data, theirs[gate])
  }

  test.each(expected.map((one) => [one.ids.length, one] as const))('on %i tokens', async (_, theirs) => {
    const trace = await runElmoInput(model, inputOfIds(model, { ids: theirs.ids }), ['logits'])
    near(trace.embeddings.data, theirs.embeddings)
    expect(trace.layers).toHaveLength(2)
    for (const [k, layer] of trace.layers.entries()) {
      compareLstm(layer.forward, theirs.forward.layers[k]!)
      compareLstm(layer.backward, theirs.backward.layers[k]!)
    }
    near(trace.logitsForward!.data, theirs.forward.logits)
    near(trace.logitsBackward!.data, theirs.backward.logits)
    near(trace.boundary.logitsForward!.data, theirs.forward.boundaryLogits)
    near(trace.boundary.logitsBackward!.data, theirs.backward.boundaryLogits)
  })

  test('mixing the layers is equation 1', async () => {
    const [theirs] = expected
    const trace = await runElmoInput(model, inputOfIds(model, { ids: theirs!.ids }))
    const mixed = tidy(() => {
      const [static_, ...layers] = [trace.embeddings, ...trace.layers.map(({ hidden }) => hidden)].map(
        ({ shape, data }) => tensor2d(data, [...shape]),
      )
      const { weights, gamma } = model.weights.mix
      return mixLayers([concat([static_!, static_!], 1), ...layers], weights as Tensor1D, gamma)
    })
    near(await mixed.data(), theirs!.mixed)
    mixed.dispose()
  })
})
