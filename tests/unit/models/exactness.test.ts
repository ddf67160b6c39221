import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend, exactBackends } from '../../../scripts/backend.ts'
import { runInput } from '../../../src/engine/forward.ts'
import { maskFor } from '../../../src/models/mask.ts'
import { createRandom } from '../../../src/models/random.ts'
import type { MaskMatrix } from '../../../src/trace/arrays.ts'
import type { TransformerConfig } from '../../../src/trace/config.ts'
import type { ModelInput } from '../../../src/trace/input.ts'
import type { MaskName } from '../../../src/trace/request.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { configs, lengths, randomInput, randomModel, wideConfigs } from '../../support/transformers.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })

/** Runs random weights on some inputs, all under the same mask unless each brings its own. */
async function traces(
  config: TransformerConfig,
  seed: number,
  ...runs: readonly (readonly [ModelInput, MaskMatrix])[]
): Promise<Trace[]> {
  const model = randomModel(config, seed)
  const results: Trace[] = []
  for (const [input, mask] of runs) results.push(await runInput(model, input, mask, ['qkv', 'logits']))
  model.dispose()
  return results
}

/** Every row of a Trace that belongs to one position: states, weights, scores, logits, by name. */
function rowsAt(trace: Trace, position: number): Readonly<Record<string, Float32Array>> {
  const row = ({ shape, data }: { shape: readonly [number, number]; data: Float32Array }) =>
    data.slice(position * shape[1], (position + 1) * shape[1])
  return Object.fromEntries([
    ['embeddings', row(trace.embeddings)],
    ...trace.layers.flatMap(({ hidden, heads }, layer) => [
      [`hidden ${layer}`, row(hidden)],
      ...heads.flatMap(({ weights, q, k, v }, head) => [
        [`weights ${layer}.${head}`, row(weights)],
        [`q ${layer}.${head}`, row(q!)],
        [`k ${layer}.${head}`, row(k!)],
        [`v ${layer}.${head}`, row(v!)],
      ]),
    ]),
    ...(trace.finalHidden ? [['finalHidden', row(trace.finalHidden)]] : []),
    ['logits', row(trace.logits!)],
  ])
}

const bits = (row: Float32Array) => Array.from(new Uint32Array(row.slice().buffer))

/** The names of the rows at a position that differ in any bit. */
function changedAt(before: Trace, after: Trace, position: number): string[] {
  const rows = rowsAt(after, position)
  return Object.entries(rowsAt(before, position))
    .filter(([name, row]) => bits(row).join() !== bits(rows[name]!).join())
    .map(([name]) => name)
}

/** The largest difference at a position, in terms of max(1, max |x|); weights are compared over the shorter row. */
function distanceAt(before: Trace, after: Trace, position: number, positionAfter = position): number {
  const rows = rowsAt(after, positionAfter)
  return Math.max(
    ...Object.entries(rowsAt(before, position)).map(([name, row]) => {
      if (name.startsWith('weights') && position !== positionAfter) return 0
      const largest = row.reduce((max, x) => Math.max(max, Math.abs(x)), 1)
      return Math.max(...row.map((x, at) => Math.abs(x - rows[name]![at]!))) / largest
    }),
  )
}

/** The same sequence with other tokens, and other segments, from `from` on. */
function withOtherTokens(
  input: ModelInput,
  config: TransformerConfig,
  from: number,
  seed: number,
): ModelInput {
  const other = randomInput(config, input.ids.length, 0, seed)
  const from0 = <T>(kept: readonly T[], replaced: readonly T[]) => [
    ...kept.slice(0, from),
    ...replaced.slice(from),
  ]
  return {
    ...input,
    ids: from0(input.ids, other.ids),
    segmentIds: from0(input.segmentIds, other.segmentIds),
  }
}

describe.each(exactBackends)('on the %s backend', (backend) => {
  const numRuns = backend === 'wasm' ? 60 : 25
  beforeAll(async () => {
    expect(await chooseBackend(backend)).toBe(true)
  })

  test('a forbidden weight is exactly 0, a row sums to 1, a forbidden row is all zeros and listed', async () => {
    const cases = fc.record({
      config: configs,
      T: lengths,
      seed: seeds,
      density: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ config, T, seed, density }) => {
        const input = randomInput(config, T, 0, seed)
        const { uniform } = createRandom(seed)
        const rows = Array.from({ length: T }, () =>
          Array.from({ length: T }, () => (uniform() < density ? 1 : 0)),
        )
        const mask = maskFor(rows, config.kind, input.real)
        const [trace] = await traces(config, seed, [input, mask])
        const forbidden = rows.flatMap((row, at) => (row.includes(1) ? [] : [at]))
        expect(trace!.forbiddenRows).toEqual(forbidden)
        for (const { weights } of trace!.layers.flatMap(({ heads }) => heads)) {
          for (const [i, row] of rows.entries()) {
            const found = Array.from(weights.data.subarray(i * T, (i + 1) * T))
            expect(found.filter((weight, j) => row[j] === 0 && weight !== 0)).toEqual([])
            const sum = found.reduce((total, weight) => total + weight, 0)
            expect(Math.abs(sum - (row.includes(1) ? 1 : 0))).toBeLessThan(1e-6)
          }
        }
      }),
      { numRuns },
    )
  })

  test.each(['look-ahead', 'padding+look-ahead'] as const)(
    'under the mask "%s" no later token changes any earlier state, bit for bit',
    async (name: MaskName) => {
      const cases = fc.record({
        config: configs,
        T: lengths,
        seed: seeds,
        cut: fc.nat(),
        pads: fc.nat({ max: 3 }),
      })
      await fc.assert(
        fc.asyncProperty(cases, async ({ config, T, seed, cut, pads }) => {
          const from = cut % T
          const input = randomInput(config, T, Math.min(pads, T - 1), seed)
          const mask = maskFor(name, config.kind, input.real)
          const changed = withOtherTokens(input, config, from, seed + 1)
          const [before, after] = await traces(config, seed, [input, mask], [changed, mask])
          for (let position = 0; position < from; position++) {
            expect(changedAt(before!, after!, position)).toEqual([])
          }
        }),
        { numRuns },
      )
    },
  )

  test('under the padding mask what pads contain changes no real row, bit for bit', async () => {
    const cases = fc.record({ config: configs, T: lengths, seed: seeds, pads: fc.nat() })
    await fc.assert(
      fc.asyncProperty(cases, async ({ config, T, seed, pads }) => {
        const real = T - (pads % T)
        const input = randomInput(config, T, T - real, seed)
        const mask = maskFor('padding', config.kind, input.real)
        const changed = withOtherTokens(input, config, real, seed + 1)
        const [before, after] = await traces(config, seed, [input, mask], [changed, mask])
        for (let position = 0; position < real; position++) {
          expect(changedAt(before!, after!, position)).toEqual([])
        }
        if (config.kind === 'bert') {
          expect(after!.pooled).toEqual(before!.pooled)
          expect(after!.nextSentence).toEqual(before!.nextSentence)
        }
      }),
      { numRuns },
    )
  })

  test('under the own mask more pads, on either side, change no real row by more than 1e-5', async () => {
    const cases = fc.record({
      config: wideConfigs,
      T: lengths,
      seed: seeds,
      pads: fc.integer({ min: 1, max: 14 }),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ config, T, seed, pads }) => {
        const bare = randomInput(config, T, 0, seed)
        const right = randomInput(config, T + pads, pads, seed)
        const left: ModelInput = {
          ...right,
          ids: [...right.ids.slice(T), ...bare.ids],
          segmentIds: [...right.segmentIds.slice(T), ...bare.segmentIds],
          positionIds: [...right.ids.slice(T).map(() => 0), ...bare.positionIds],
          real: right.real.toReversed(),
        }
        const same = {
          ...right,
          ids: [...bare.ids, ...right.ids.slice(T)],
          segmentIds: [...bare.segmentIds, ...right.segmentIds.slice(T)],
        }
        const [alone, padded, leftPadded] = await traces(
          config,
          seed,
          [bare, maskFor('own', config.kind, bare.real)],
          [same, maskFor('own', config.kind, same.real)],
          [left, maskFor('own', config.kind, left.real)],
        )
        for (let position = 0; position < T; position++) {
          expect(distanceAt(alone!, padded!, position)).toBeLessThan(1e-5)
          expect(distanceAt(alone!, leftPadded!, position, position + pads)).toBeLessThan(1e-5)
        }
        if (alone!.pooled) {
          const difference = alone!.pooled.data.map((x, at) => Math.abs(x - leftPadded!.pooled!.data[at]!))
          expect(Math.max(...difference)).toBeLessThan(1e-5)
        }
      }),
      { numRuns },
    )
  })

  test('without a mask pads do change the real rows', async () => {
    const config = { ...fc.sample(configs, { numRuns: 1, seed: 1 })[0]!, heads: 2, width: 8 }
    const input = randomInput(config, 6, 2, 1)
    const mask = maskFor('none', config.kind, input.real)
    const changed = withOtherTokens(input, config, 4, 2)
    const [before, after] = await traces(config, 1, [input, mask], [changed, mask])
    expect(changedAt(before!, after!, 0)).not.toEqual([])
  })

  test('the same request gives the same bits again', async () => {
    await fc.assert(
      fc.asyncProperty(configs, lengths, seeds, async (config, T, seed) => {
        const input = randomInput(config, T, 0, seed)
        const mask = maskFor('own', config.kind, input.real)
        const [first, second] = await traces(config, seed, [input, mask], [input, mask])
        for (let position = 0; position < T; position++)
          expect(changedAt(first!, second!, position)).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})
