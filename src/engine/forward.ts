/** One forward pass: what the tensors of a model leave behind, as a Trace. */
import { getBackend, softmax, type Tensor, type Tensor3D, tensor, tidy, topk } from '@tensorflow/tfjs-core'
import { type BertStates, bert } from '../models/bert.ts'
import { type GptStates, gpt } from '../models/gpt.ts'
import { forbiddenRows } from '../models/mask.ts'
import type { Ablation } from '../trace/ablation.ts'
import type { Array1, MaskMatrix } from '../trace/arrays.ts'
import type { ModelInput } from '../trace/input.ts'
import { Refusal } from '../trace/refusal.ts'
import type { Include } from '../trace/request.ts'
import type { Backend, HeadTrace, LayerTrace, Trace } from '../trace/trace.ts'
import { checkIds } from './checkIds.ts'
import type { LoadedTransformer } from './model.ts'
import { candidates, matrix, readBack, readTop } from './readings.ts'

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
export function checkInput({ config }: LoadedTransformer, input: ModelInput, mask: MaskMatrix): void {
  const length = input.ids.length
  if (length === 0) throw new Refusal('bad-request', { what: 'there is no token to run on' })
  checkIds(config, input.ids)
  const within = (size: number) => (id: number) => Number.isInteger(id) && id >= 0 && id < size
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
export function maskTensor(mask: MaskMatrix, heads: number): Tensor3D {
  const [T] = mask.shape
  const repeated = new Uint8Array(heads * T * T)
  for (let head = 0; head < heads; head++) repeated.set(mask.data, head * T * T)
  return tensor(repeated, [heads, T, T], 'bool')
}

/** The pass, in tensors; call it within `tidy`. `checkInput` comes first. */
export function states(
  { weights, config }: LoadedTransformer,
  input: ModelInput,
  mask: MaskMatrix,
  off: readonly Ablation[] = [],
): BertStates & GptStates {
  const repeated = maskTensor(mask, config.heads)
  if (weights.kind === 'gpt') return gpt(weights, config, input, repeated, off)
  const firstReal = Math.max(0, input.real.indexOf(1))
  return bert(weights, config, input, firstReal, repeated, off)
}

/** The pass itself; the caller owns the tensors that it leaves. */
function computeReadings(
  model: LoadedTransformer,
  input: ModelInput,
  mask: MaskMatrix,
  include: readonly Include[],
  off: readonly Ablation[],
): Readings {
  return tidy(() => {
    const { layers, logits, summands: _summands, ...rest } = states(model, input, mask, off)
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

/**
 * Runs a model on a framed input, under a mask.
 *
 * @param mask [T, T]
 * @param off what is switched off; with nothing, the pass is the same to the bit
 * @throws Refusal 'bad-request', 'text-too-long', 'id-out-of-range' or 'mask-shape'
 */
export async function runInput(
  model: LoadedTransformer,
  input: ModelInput,
  mask: MaskMatrix,
  include: readonly Include[] = [],
  off: readonly Ablation[] = [],
): Promise<Trace> {
  checkInput(model, input, mask)
  const { width: d, heads: h } = model.config
  const T = input.ids.length
  const start = performance.now()
  const readings = computeReadings(model, input, mask, include, off)
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
    top: top ? readTop(numbers.get(top.values)!, numbers.get(top.indices)!, T, model.tokenizer) : [],
    ...(pooled && { pooled: { shape: [d], data: numbers.get(pooled)! } satisfies Array1 }),
    ...(isNext !== undefined && notNext !== undefined && { nextSentence: { isNext, notNext } }),
  }
}
