import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend, exactBackends } from '../../scripts/backend.ts'
import { runGenerate } from '../../src/engine/generate.ts'
import type { LoadedTransformer } from '../../src/engine/model.ts'
import { runNextToken } from '../../src/engine/nextToken.ts'
import type { Sampling } from '../../src/trace/sampling.ts'
import { openCheckpoint, readJson } from '../support/checkpoint.ts'

/** What `python -m training continuations` writes. */
interface Case {
  readonly text: string
  readonly ids: readonly number[]
  /** Each token of the greedy continuation, and how far the second logit lies below its own. */
  readonly greedy: readonly { readonly id: number; readonly gap: number }[]
  readonly drawn: readonly (Sampling & {
    readonly kept: number
    readonly likeliest: readonly (readonly [id: number, probability: number])[]
  })[]
}

const cases: readonly Case[] = readJson(join(import.meta.dirname, 'twins', 'continuations.json'))
const models = join(import.meta.dirname, '..', '..', 'public', 'models')

describe.each(exactBackends)('GPT’s continuations agree with PyTorch’s, on the %s backend,', (backend) => {
  let gpt: LoadedTransformer
  beforeAll(async () => {
    expect(await chooseBackend(backend)).toBe(true)
    gpt = openCheckpoint(join(models, 'gpt'))
  })
  afterAll(() => gpt.dispose())

  test.each(cases)('of “$text”, greedy', async ({ text, greedy }) => {
    const written = await runGenerate(gpt, { text, tokens: greedy.length, temperature: 0 })
    // Where two logits are as good as equal, rounding may take either, and the rest goes another way.
    const clear = greedy.findIndex(({ gap }) => gap < 1e-3)
    const length = clear < 0 ? greedy.length : clear
    expect(length).toBeGreaterThan(5)
    expect(written.slice(0, length).map(({ id }) => id)).toEqual(greedy.slice(0, length).map(({ id }) => id))
  })

  const settings = cases.flatMap(({ text, ids, drawn }) => drawn.map((one) => ({ text, ids, ...one })))
  test.each(settings)(
    'of “$text” at temperature $temperature, top-k $topK, top-p $topP',
    async ({ text, ids, kept, likeliest, ...sampling }) => {
      const request = { model: 'gpt' as const, text, written: [], cache: false, ...sampling }
      const step = await runNextToken(gpt, request)
      expect(step.ids).toEqual(ids)
      // A token at the very edge of top-p may fall to either side.
      expect(Math.abs(step.counts.topP - kept)).toBeLessThanOrEqual(1)
      for (const [rank, [id, probability]] of likeliest.entries()) {
        const ours = step.candidates.find((candidate) => candidate.id === id)
        if (probability > 1e-3) expect(ours, `rank ${rank}`).toBeDefined()
        if (ours) expect(Math.abs(ours.probability - probability)).toBeLessThan(1e-3)
      }
    },
  )
})
