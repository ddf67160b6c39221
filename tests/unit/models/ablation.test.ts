import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend, exactBackends } from '../../../scripts/backend.ts'
import { runInput } from '../../../src/engine/forward.ts'
import { maskFor } from '../../../src/models/mask.ts'
import { type Ablation, everyPart } from '../../../src/trace/ablation.ts'
import type { TransformerConfig } from '../../../src/trace/config.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { configs, lengths, randomInput, randomModel } from '../../support/transformers.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })

async function run(config: TransformerConfig, T: number, seed: number, off?: readonly Ablation[]) {
  const model = randomModel(config, seed)
  const input = randomInput(config, T, 0, seed)
  const mask = maskFor('own', config.kind, input.real)
  const trace = await runInput(model, input, mask, ['logits'], off)
  model.dispose()
  return trace
}

const numbers = ({ layers, logits }: Trace) =>
  [...layers.flatMap(({ hidden, heads }) => [hidden, ...heads.map(({ weights }) => weights)]), logits!].map(
    ({ data }) => [...new Uint32Array(data.slice().buffer)].join(),
  )

describe.each(exactBackends)('on the %s backend', (backend) => {
  const numRuns = backend === 'wasm' ? 30 : 10
  beforeAll(async () => {
    expect(await chooseBackend(backend)).toBe(true)
  })

  test('with nothing switched off every number is the same, bit for bit', async () => {
    await fc.assert(
      fc.asyncProperty(configs, lengths, seeds, async (config, T, seed) => {
        expect(numbers(await run(config, T, seed, []))).toEqual(numbers(await run(config, T, seed)))
      }),
      { numRuns },
    )
  })

  test('a part that is switched off moves its own block and those after it, and no block before it', async () => {
    const cases = fc.record({ config: configs, T: lengths, seed: seeds, which: fc.nat() })
    await fc.assert(
      fc.asyncProperty(cases, async ({ config, T, seed, which }) => {
        const parts = everyPart(config.layers, config.heads)
        const part = parts[which % parts.length]!
        const [before, after] = [await run(config, T, seed), await run(config, T, seed, [part])]
        for (let layer = 0; layer < part.layer; layer++) {
          expect(after.layers[layer]).toEqual(before.layers[layer])
        }
        // A head that is switched off looks as it did: only what it brings is left out.
        expect(after.layers[part.layer]!.heads).toEqual(before.layers[part.layer]!.heads)
      }),
      { numRuns },
    )
  })

  test('in a pre-LN model whose parts are all off, the states stay the embeddings', async () => {
    const config: TransformerConfig = {
      ...fc.sample(configs, { numRuns: 1, seed: 1 })[0]!,
      kind: 'gpt',
      segments: 0,
      norm: 'pre',
    }
    const off = everyPart(config.layers, config.heads)
    const { embeddings, layers } = await run(config, 5, 3, off)
    for (const { hidden } of layers) expect(hidden).toEqual(embeddings)
  })
})
