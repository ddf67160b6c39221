/** The logit lens (nostalgebraist 2020): each layer's states, read by the model's own head. */
import { softmax, type Tensor2D, topk } from '@tensorflow/tfjs-core'
import { maskedLogits } from '../models/bert.ts'
import { nextLogits } from '../models/gpt.ts'
import type { InsideRequest, LensLayer, LensTrace, Standing } from '../trace/inside.ts'
import { states } from './forward.ts'
import { frameInside, looked } from './inside.ts'
import type { LoadedTransformer } from './model.ts'
import { candidates, keep, readBack, readTop } from './readings.ts'

/** The model's own head on any layer's states: hidden [T, d] → logits [T, V]; none where the checkpoint has no head. */
function logitsOf({ weights, config }: LoadedTransformer, hidden: Tensor2D): Tensor2D | undefined {
  return weights.kind === 'gpt'
    ? nextLogits(hidden, weights, config).logits
    : maskedLogits(hidden, weights, config)
}

/** Rank of one token in a row of V probabilities: 1 + the number of likelier ones. */
function standing(row: Float32Array, id: number): Standing {
  const probability = row[id]!
  let rank = 1
  for (const other of row) if (other > probability) rank += 1
  return { rank, probability }
}

/**
 * @throws Refusal, with one sentence, whatever the request holds
 */
export async function runLens(model: LoadedTransformer, request: InsideRequest): Promise<LensTrace> {
  const framed = frameInside(model, request)
  const { input, mask, actual } = framed
  const T = input.ids.length
  const V = model.config.vocabulary
  const readings = keep(() => {
    const { embeddings, layers } = states(model, input, mask)
    return [embeddings, ...layers.map(({ hidden }) => hidden)].flatMap((hidden) => {
      const logits = logitsOf(model, hidden)
      if (!logits) return []
      const probabilities = softmax(logits) // (T, V)
      return [{ probabilities, top: topk(probabilities, Math.min(candidates, V)) }]
    })
  })
  const numbers = await readBack(readings)
  const tops = readings.map(({ top }) =>
    readTop(numbers.get(top.values)!, numbers.get(top.indices)!, T, model.tokenizer),
  )
  const final = tops.at(-1)?.map(([first]) => first!.id) ?? []
  const layers = readings.map(({ probabilities }, layer): LensLayer => {
    const all = numbers.get(probabilities)!
    const row = (t: number) => all.subarray(t * V, (t + 1) * V)
    return {
      top: tops[layer]!,
      final: final.map((id, t) => standing(row(t), id)),
      actual: actual.map((id, t) => (id === null ? null : standing(row(t), id))),
    }
  })
  return { ...looked(model, framed), layers }
}
