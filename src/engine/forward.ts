/** One forward pass: what the tensors of a model leave behind, as a Trace. */
import {
  dispose,
  getBackend,
  softmax,
  type Tensor,
  type Tensor3D,
  tensor,
  tensor_util,
  tidy,
  topk,
} from '@tensorflow/tfjs-core'
import { type BertStates, bert } from '../models/bert.ts'
import { type GptStates, gpt } from '../models/gpt.ts'
import { forbiddenRows } from '../models/mask.ts'
import type { Array1, Array2, MaskMatrix } from '../trace/arrays.ts'
import type { ModelInput } from '../trace/input.ts'
import { Refusal } from '../trace/refusal.ts'
import type { Include } from '../trace/request.ts'
import type { Backend, Candidate, HeadTrace, LayerTrace, Trace } from '../trace/trace.ts'
import type { LoadedModel } from './model.ts'

/** How many of the likeliest tokens stand in `top`. */
const candidates = 5

/** The tensors that are read back; all others are freed with the pass. */
type Readings = {
  embeddings: Tensor
  layers: { hidden: Tensor; scores: Tensor; weights: Tensor; vectors?: { q: Tensor; k: Tensor; v: Tensor } }[]
  finalHidden?: Tensor
  logits?: Tensor
  /** The likeliest tokens' probabilities and ids, [T, 5] each. */
  top?: { values: Tensor; indices: Tensor }
  pooled?: Tensor
  nextSentence?: Tensor
}

/** Refuses ids that are in no table, where a look-up would read other memory. */
function checkInput({ config }: LoadedModel, input: ModelInput, mask: MaskMatrix): void {
  const length = input.ids.length
  if (length === 0) throw new Refusal('bad-request', { what: 'there is no token to run on' })
  if (length > config.positions) {
    throw new Refusal('text-too-long', { tokens: length, limit: config.positions })
  }
  const within = (size: number) => (id: number) => Number.isInteger(id) && id >= 0 && id < size
  const strange = input.ids.find((id) => !within(config.vocabulary)(id))
  if (strange !== undefined) {
    throw new Refusal('id-out-of-range', { id: String(strange), vocabulary: config.vocabulary })
  }
  if (!input.positionIds.every(within(config.positions))) {
    throw new Refusal('bad-request', { what: `positions run from 0 to ${config.positions - 1}` })
  }
  if (config.segments > 0 && !input.segmentIds.every(within(config.segments))) {
    throw new Refusal('bad-request', { what: `segments run from 0 to ${config.segments - 1}` })
  }
  const [rows, columns] = mask.shape
  if (rows !== length || columns !== length) {
    throw new Refusal('mask-shape', { rows, columns, expected: length })
  }
}

/** The mask once for each head, bool [h, T, T]. */
function maskTensor(mask: MaskMatrix, heads: number): Tensor3D {
  const [T] = mask.shape
  const repeated = new Uint8Array(heads * T * T)
  for (let head = 0; head < heads; head++) repeated.set(mask.data, head * T * T)
  return tensor(repeated, [heads, T, T], 'bool')
}

function states({ weights, config }: LoadedModel, input: ModelInput, mask: Tensor3D): BertStates & GptStates {
  if (weights.kind === 'gpt') return gpt(weights, config, input, mask)
  const firstReal = Math.max(0, input.real.indexOf(1))
  return bert(weights, config, input, firstReal, mask)
}

/** The pass itself; the caller owns the tensors that it leaves. */
function computeReadings(
  model: LoadedModel,
  input: ModelInput,
  mask: MaskMatrix,
  include: readonly Include[],
): Readings {
  return tidy(() => {
    const { layers, logits, ...rest } = states(model, input, maskTensor(mask, model.config.heads))
    return {
      ...rest,
      layers: layers.map(({ hidden, attention: { q, k, v, scores, weights } }) => ({
        hidden,
        scores,
        weights,
        ...(include.includes('qkv') && { vectors: { q, k, v } }),
      })),
      ...(logits && { top: topk(softmax(logits), Math.min(candidates, model.config.vocabulary)) }),
      ...(logits && include.includes('logits') && { logits }),
    }
  })
}

/** All numbers, read back together: on WebGPU each reading on its own would wait for the device. */
async function readBack(readings: Readings): Promise<ReadonlyMap<Tensor, Float32Array>> {
  const tensors = tensor_util.getTensorsInContainer(readings)
  try {
    const data = await Promise.all(tensors.map((one) => one.data<'float32'>()))
    return new Map(tensors.map((one, at) => [one, data[at]!]))
  } finally {
    dispose(tensors)
  }
}

/** [rows, columns] of a tensor's numbers. */
const matrix = (data: Float32Array, columns: number): Array2 => ({
  shape: [data.length / columns, columns],
  data,
})

/**
 * Runs a model on a framed input, under a mask.
 *
 * @param mask [T, T]
 * @throws Refusal 'bad-request', 'text-too-long', 'id-out-of-range' or 'mask-shape'
 */
export async function runInput(
  model: LoadedModel,
  input: ModelInput,
  mask: MaskMatrix,
  include: readonly Include[] = [],
): Promise<Trace> {
  checkInput(model, input, mask)
  const { width: d, heads: h } = model.config
  const T = input.ids.length
  const start = performance.now()
  const readings = computeReadings(model, input, mask, include)
  const numbers = await readBack(readings)
  const milliseconds = performance.now() - start

  /** A tensor [T, columns]. */
  const read = (of: Tensor, columns: number) => matrix(numbers.get(of)!, columns)
  /** One head of a tensor [h, T, columns]. */
  const readHead = (of: Tensor, head: number, columns: number) => {
    const size = T * columns
    return matrix(numbers.get(of)!.slice(head * size, (head + 1) * size), columns)
  }
  const layers = readings.layers.map(({ hidden, scores, weights, vectors }): LayerTrace => {
    const headTrace = (head: number): HeadTrace => ({
      scores: readHead(scores, head, T),
      weights: readHead(weights, head, T),
      ...(vectors && {
        q: readHead(vectors.q, head, d / h),
        k: readHead(vectors.k, head, d / h),
        v: readHead(vectors.v, head, d / h),
      }),
    })
    return { hidden: read(hidden, d), heads: Array.from({ length: h }, (_, head) => headTrace(head)) }
  })
  const { embeddings, finalHidden, logits, top, pooled, nextSentence } = readings
  const [isNext, notNext] = nextSentence ? numbers.get(nextSentence)! : []
  const { cut: _cut, ...framed } = input
  return {
    schema: 'bothways/trace@1',
    model: model.identity,
    backend: getBackend() as Backend,
    milliseconds,
    ...framed,
    mask,
    forbiddenRows: forbiddenRows(mask),
    embeddings: read(embeddings, d),
    layers,
    ...(finalHidden && { finalHidden: read(finalHidden, d) }),
    ...(logits && { logits: read(logits, model.config.vocabulary) }),
    top: top ? readTop(numbers.get(top.values)!, numbers.get(top.indices)!, T, model) : [],
    ...(pooled && { pooled: { shape: [d], data: numbers.get(pooled)! } satisfies Array1 }),
    ...(isNext !== undefined && notNext !== undefined && { nextSentence: { isNext, notNext } }),
  }
}

/** The likeliest tokens of each row, from probabilities and ids [T, k]. */
function readTop(
  probabilities: Float32Array,
  ids: ArrayLike<number>,
  T: number,
  { tokenizer }: LoadedModel,
): Candidate[][] {
  const k = probabilities.length / T
  return Array.from({ length: T }, (_, row) =>
    Array.from({ length: k }, (_, rank) => {
      const id = ids[row * k + rank]!
      return { token: tokenizer.token(id), id, probability: probabilities[row * k + rank]! }
    }),
  )
}
