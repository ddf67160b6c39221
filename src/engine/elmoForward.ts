/** One pass of ELMo, as a Trace. */
import { getBackend, softmax, type Tensor2D, topk } from '@tensorflow/tfjs-core'
import { elmo } from '../models/elmo.ts'
import type { LstmStates } from '../models/lstm.ts'
import type { Array2 } from '../trace/arrays.ts'
import type { ElmoTrace, LstmTrace } from '../trace/elmoTrace.ts'
import type { ModelInput } from '../trace/input.ts'
import { Refusal } from '../trace/refusal.ts'
import type { Include } from '../trace/request.ts'
import type { Backend, Candidate } from '../trace/trace.ts'
import { checkIds } from './checkIds.ts'
import type { LoadedElmo } from './model.ts'
import { candidates, keep, matrix, readBack, readTop } from './readings.ts'

/** Logits [n, V], and the likeliest tokens' probabilities and ids, [n, 5] each. */
const withTop = (logits: Tensor2D) => ({
  logits,
  top: topk(softmax(logits), Math.min(candidates, logits.shape[1])),
})

/** The pass itself; the caller owns the tensors that it leaves. */
function computeReadings({ weights, config }: LoadedElmo, ids: readonly number[]) {
  return keep(() => {
    const { embeddings, forward, backward, joined } = elmo(weights, config, ids)
    const direction = ({ layers, logits, boundaryLogits }: typeof forward) => ({
      layers,
      tokens: withTop(logits),
      boundary: withTop(boundaryLogits),
    })
    return {
      embeddings,
      joined,
      forward: direction(forward),
      backward: direction(backward),
      s: softmax(weights.mix.weights as Tensor2D),
      gamma: weights.mix.gamma.clone(),
    }
  })
}

/**
 * Runs ELMo on a framed input. Pads are not read: their rows are zeros, and their `top` is empty.
 *
 * @throws Refusal 'bad-request', 'text-too-long' or 'id-out-of-range'
 */
export async function runElmoInput(
  model: LoadedElmo,
  input: ModelInput,
  include: readonly Include[] = [],
): Promise<ElmoTrace> {
  const { config, tokenizer } = model
  if (include.includes('qkv')) {
    throw new Refusal('bad-request', { what: 'ELMo has no queries, keys and values to include' })
  }
  checkIds(config, input.ids)
  const T = input.ids.length
  const places = input.real.flatMap((real, at) => (real ? [at] : []))
  const start = performance.now()
  const readings = computeReadings(
    model,
    places.map((at) => input.ids[at]!),
  )
  const numbers = await readBack(readings)
  const milliseconds = performance.now() - start

  /** A tensor with a row a real token, as [T, columns] with zeros where pads stand. */
  const read = (of: Tensor2D, columns: number): Array2 => {
    const values = numbers.get(of)!
    if (places.length === T) return matrixOf(values, T, columns)
    const data = new Float32Array(T * columns)
    for (const [row, at] of places.entries()) {
      data.set(values.subarray(row * columns, (row + 1) * columns), at * columns)
    }
    return { shape: [T, columns], data }
  }
  const readLstm = ({ hidden, cell, gates }: LstmStates): LstmTrace => ({
    hidden: read(hidden, config.width),
    cell: read(cell, config.cells),
    gates: {
      input: read(gates.input, config.cells),
      forget: read(gates.forget, config.cells),
      candidate: read(gates.candidate, config.cells),
      output: read(gates.output, config.cells),
    },
  })
  type Predictions = ReturnType<typeof withTop>
  const likeliest = ({ top }: Predictions, rows: number) =>
    readTop(numbers.get(top.values)!, numbers.get(top.indices)!, rows, tokenizer)
  const spread = (predictions: Predictions): Candidate[][] => {
    const rows = likeliest(predictions, places.length)
    const all: Candidate[][] = Array.from({ length: T }, () => [])
    for (const [row, at] of places.entries()) all[at] = rows[row]!
    return all
  }
  const { forward, backward } = readings
  const logits = include.includes('logits')
  const { cut: _cut, ...framed } = input
  return {
    schema: 'bothways/trace@1',
    model: model.identity,
    backend: getBackend() as Backend,
    milliseconds,
    ...framed,
    embeddings: read(readings.embeddings, config.width),
    layers: readings.joined.map((hidden, k) => ({
      forward: readLstm(forward.layers[k]!),
      backward: readLstm(backward.layers[k]!),
      hidden: read(hidden, 2 * config.width),
    })),
    mix: { gamma: numbers.get(readings.gamma)![0]!, weights: [...numbers.get(readings.s)!] },
    ...(logits && {
      logitsForward: read(forward.tokens.logits, config.vocabulary),
      logitsBackward: read(backward.tokens.logits, config.vocabulary),
    }),
    topForward: spread(forward.tokens),
    topBackward: spread(backward.tokens),
    boundary: {
      topForward: likeliest(forward.boundary, 1)[0]!,
      topBackward: likeliest(backward.boundary, 1)[0]!,
      ...(logits && {
        logitsForward: matrix(numbers.get(forward.boundary.logits)!, config.vocabulary),
        logitsBackward: matrix(numbers.get(backward.boundary.logits)!, config.vocabulary),
      }),
    },
  }
}

const matrixOf = (data: Float32Array, rows: number, columns: number): Array2 => ({
  shape: [rows, columns],
  data,
})
