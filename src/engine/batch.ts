import { frameInput } from '../text/input.ts'
import type { BatchRequest, RunResult } from '../trace/request.ts'
import type { LoadedTransformer } from './model.ts'
import { runTrace } from './run.ts'

/** Runs several sentences, each padded to the longest of them; one Trace for each. Those that do not fit are cut. */
export async function runBatch(
  model: LoadedTransformer,
  request: BatchRequest,
): Promise<readonly RunResult[]> {
  const { texts, ...options } = request
  const { kind, positions } = model.config
  const lengths = texts.map(
    (text) => frameInput(model.tokenizer, { kind, positions, text, overflow: 'cut' }).ids.length,
  )
  const padTo = Math.max(0, ...lengths)
  const results: RunResult[] = []
  for (const text of texts) results.push(await runTrace(model, { ...options, text, padTo, flips: [] }, 'cut'))
  return results
}
