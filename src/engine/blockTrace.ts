/** One token's way through one block: the vectors of the ordinary pass, read where they arise. */
import { slice, type Tensor, type Tensor3D } from '@tensorflow/tfjs-core'
import type { BlockRequest, BlockTrace, HeadSteps } from '../trace/inside.ts'
import { states } from './forward.ts'
import { frameInside, looked, rowAt } from './inside.ts'
import type { LoadedTransformer } from './model.ts'
import { keep, matrix, readBack } from './readings.ts'

/**
 * @throws Refusal, with one sentence, whatever the request holds
 */
export async function traceBlock(
  model: LoadedTransformer,
  { layer: chosen, ...request }: BlockRequest,
): Promise<BlockTrace> {
  const framed = frameInside(model, request)
  const { input, mask, at } = framed
  const { heads: h, width: d, layers: L } = model.config
  const T = input.ids.length
  const layer = Math.max(0, Math.min(chosen, L - 1))
  /** One query's rows of [h, T, n] → [h, 1, n]. */
  const query = (x: Tensor3D) => slice(x, [0, at, 0], [h, 1, -1])
  const readings = keep(() => {
    const pass = states(model, input, mask)
    const { attention, steps, hidden } = pass.layers[layer]!
    const { token, segment, position, sum } = pass.summands
    return {
      embedding: {
        token: rowAt(token, at),
        ...(segment && { segment: rowAt(segment, at) }),
        position: rowAt(position, at),
        sum: rowAt(sum, at),
        output: rowAt(pass.embeddings, at),
      },
      input: rowAt(layer === 0 ? pass.embeddings : pass.layers[layer - 1]!.hidden, at),
      q: query(attention.q),
      k: query(attention.k),
      v: query(attention.v),
      scores: query(attention.scores),
      weights: query(attention.weights),
      values: attention.v.clone(),
      joined: rowAt(attention.joined, at),
      attentionOutput: rowAt(attention.output, at),
      attentionInput: rowAt(steps.attentionInput, at),
      attentionSum: rowAt(steps.attentionSum, at),
      feedForwardInput: rowAt(steps.feedForwardInput, at),
      inner: rowAt(steps.inner, at),
      activated: rowAt(steps.activated, at),
      feedForwardOutput: rowAt(steps.feedForwardOutput, at),
      feedForwardSum: rowAt(steps.feedForwardSum, at),
      output: rowAt(hidden, at),
    }
  })
  const numbers = await readBack(readings)
  const read = (of: Tensor) => numbers.get(of)!
  const { embedding, scores, weights, values, ...vectors } = readings
  const all = read(values)
  const joined = read(vectors.joined)
  const heads = Array.from({ length: h }, (_, head): HeadSteps => {
    const size = d / h
    return {
      scores: read(scores).slice(head * T, (head + 1) * T),
      weights: read(weights).slice(head * T, (head + 1) * T),
      values: matrix(all.slice(head * T * size, (head + 1) * T * size), size),
      output: joined.slice(head * size, (head + 1) * size),
    }
  })
  const rows = Object.fromEntries(Object.entries(vectors).map(([name, of]) => [name, read(of)]))
  const summands = Object.fromEntries(Object.entries(embedding).map(([name, of]) => [name, read(of)]))
  return {
    ...looked(model, framed),
    layer,
    heads,
    embedding: summands as unknown as BlockTrace['embedding'],
    ...(rows as unknown as Record<keyof typeof vectors, Float32Array>),
  }
}
