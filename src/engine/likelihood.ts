/** How likely GPT finds a text that somebody else wrote. */
import { maskFor } from '../models/mask.ts'
import { frameInput } from '../text/input.ts'
import type { Likelihood, LikelihoodRequest } from '../trace/failures.ts'
import { logProbability } from './distribution.ts'
import { checkInput, states } from './forward.ts'
import { inputOfIds } from './idInput.ts'
import type { LoadedTransformer } from './model.ts'
import { keep, readBack } from './readings.ts'

/**
 * Mean log-likelihood of the written ids, each from all that stands before it, the text included.
 *
 * @throws Refusal 'bad-request', 'text-too-long' or 'id-out-of-range'
 */
export async function runLikelihood(
  model: LoadedTransformer,
  { text, written }: LikelihoodRequest,
): Promise<Likelihood> {
  const { kind, positions, vocabulary } = model.config
  const room = Math.max(1, positions - written.length)
  const typed = frameInput(model.tokenizer, { kind, positions: room, text, overflow: 'cut' }).ids
  const input = inputOfIds(model, { ids: [...typed, ...written] })
  const mask = maskFor('own', kind, input.real)
  checkInput(model, input, mask)
  const readings = keep(() => ({ logits: states(model, input, mask).logits! }))
  const logits = (await readBack(readings)).get(readings.logits)!
  // The row before a token predicts it.
  const each = written.map((id, at) => {
    const row = typed.length - 1 + at
    return logProbability(logits.subarray(row * vocabulary, (row + 1) * vocabulary), id)
  })
  return { mean: each.length === 0 ? null : each.reduce((sum, one) => sum + one, 0) / each.length }
}
