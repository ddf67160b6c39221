/** What a model says at one token with some of its parts switched off. */
import { slice, softmax, topk } from '@tensorflow/tfjs-core'
import type { AblationRequest, AblationTrace } from '../trace/inside.ts'
import { Refusal } from '../trace/refusal.ts'
import { logSoftmax } from './distribution.ts'
import { states } from './forward.ts'
import { frameInside, looked, rowAt } from './inside.ts'
import type { LoadedTransformer } from './model.ts'
import { keep, readBack, readTop } from './readings.ts'

/** How many of the likeliest tokens are told. */
const told = 10

/**
 * @throws Refusal, with one sentence, whatever the request holds
 */
export async function runAblated(
  model: LoadedTransformer,
  { off, ...request }: AblationRequest,
): Promise<AblationTrace> {
  const framed = frameInside(model, request)
  const { input, mask, at, actual } = framed
  const { heads: h, vocabulary: V } = model.config
  const T = input.ids.length
  const readings = keep(() => {
    const { layers, logits } = states(model, input, mask, off)
    if (!logits) throw new Refusal('checkpoint-unsupported', { reason: 'it has no head that names tokens' })
    const probabilities = rowAt(softmax(logits), at) // (T, V) → (1, V)
    return {
      top: topk(probabilities, Math.min(told, V)),
      logits: rowAt(logits, at), // (T, V) → (1, V)
      weights: layers.map(({ attention }) => slice(attention.weights, [0, at, 0], [h, 1, -1])), // (h, 1, T) each
    }
  })
  const numbers = await readBack(readings)
  const { top, logits, weights } = readings
  const id = actual[at] ?? null
  return {
    ...looked(model, framed),
    off,
    actual: id === null ? null : { id, token: model.tokenizer.token(id) },
    top: readTop(numbers.get(top.values)!, numbers.get(top.indices)!, 1, model.tokenizer)[0]!,
    // Differences of a thousandth are what is looked for: the softmax is taken in double precision.
    logProbabilities: Float32Array.from(logSoftmax(numbers.get(logits)!)),
    weights: weights.map((of) => {
      const all = numbers.get(of)!
      return Array.from({ length: h }, (_, head) => all.slice(head * T, (head + 1) * T))
    }),
  }
}
