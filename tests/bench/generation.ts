import { chooseBackend } from '../../scripts/backend.ts'
import { runGenerate } from '../../src/engine/generate.ts'
import type { LoadedTransformer } from '../../src/engine/model.ts'

/** How fast GPT writes with its KV cache, and without. */
export interface GenerationRow {
  readonly tokens: number
  /** Tokens a second. */
  readonly cached: number
  readonly anew: number
  /** To the first token of a text of eight words, milliseconds. */
  readonly first: number
}

/** Times drawn writing from a short text to each length, with the cache and without by turns. */
export async function measureGeneration(
  open: () => LoadedTransformer,
  lengths: readonly number[],
): Promise<GenerationRow[]> {
  if (!(await chooseBackend('wasm'))) throw new Error('The wasm backend does not run here.')
  const model = open()
  const text = 'the little dog went to the park to'
  const time = async (tokens: number, cache: boolean) => {
    const start = performance.now()
    // A text of its own for each length, so that none is remembered from the one before.
    const written = await runGenerate(model, { text, tokens, cache, temperature: 2, seed: tokens })
    return { milliseconds: performance.now() - start, tokens: written.length }
  }
  const rate = ({ milliseconds, tokens }: { milliseconds: number; tokens: number }) =>
    (1000 * tokens) / milliseconds
  await time(20, true)
  const rows: GenerationRow[] = []
  for (const tokens of lengths) {
    const first = (await time(1, false)).milliseconds
    rows.push({
      tokens,
      cached: rate(await time(tokens, true)),
      anew: rate(await time(tokens, false)),
      first,
    })
  }
  model.dispose()
  return rows
}
