/** Each model's own methods of saying what stands at a place. */
import { maskFor } from '../models/mask.ts'
import type { ModelInput } from '../trace/input.ts'
import { rowOf } from '../trace/measure.ts'
import type { Method } from '../trace/predict.ts'
import { Refusal } from '../trace/refusal.ts'
import type { Trace } from '../trace/trace.ts'
import { logProduct, logSoftmax } from './distribution.ts'
import { runElmoInput } from './elmoForward.ts'
import { runInput } from './forward.ts'
import { inputOfIds } from './idInput.ts'
import { isElmoModel, type LoadedElmo, type LoadedModel, type LoadedTransformer } from './model.ts'
import { rescore } from './rescore.ts'

/** ln p [V] of one method, of each place. */
interface Found {
  readonly method: Method
  readonly logs: readonly Float64Array[]
}

export interface Findings {
  readonly methods: readonly Found[]
  readonly sequences: number
  readonly trace?: Trace
}

/** The tokens at `keep`, in their order. */
function tokensAt(input: ModelInput, keep: readonly number[]): ModelInput {
  const pick = <T>(list: readonly T[]) => keep.map((at) => list[at]!)
  return {
    tokens: pick(input.tokens),
    ids: pick(input.ids),
    offsets: pick(input.offsets),
    sources: pick(input.sources),
    segmentIds: pick(input.segmentIds),
    positionIds: keep.map((_, at) => at),
    real: pick(input.real),
  }
}

/** All places hidden at once, both sides read; with `cut`, nothing between the first place and the closing [SEP]: no other
 * place may stand there. */
async function masked(
  model: LoadedTransformer,
  input: ModelInput,
  places: readonly number[],
  cut: boolean,
): Promise<Findings> {
  const { mask } = model.tokenizer.special
  if (mask === undefined) {
    throw new Refusal('checkpoint-unsupported', { reason: 'its vocabulary lacks [MASK]' })
  }
  const end = cut ? places[0]! + 1 : input.ids.length
  const closing = input.ids.length - 1
  const kept = [...Array(end).keys(), ...(end <= closing ? [closing] : [])]
  // The closing [SEP] belongs to the text that it closes.
  const shown = tokensAt(
    { ...input, segmentIds: input.segmentIds.with(closing, input.segmentIds[end - 1]!) },
    kept,
  )
  const hidden: ModelInput = {
    ...shown,
    ids: shown.ids.map((id, at) => (places.includes(at) ? mask : id)),
    tokens: shown.tokens.map((token, at) => (places.includes(at) ? model.tokenizer.token(mask) : token)),
  }
  const { logits, ...trace } = await runInput(model, hidden, maskFor('own', 'bert', hidden.real), ['logits'])
  if (!logits) throw new Refusal('checkpoint-unsupported', { reason: 'it has no masked-LM head' })
  return {
    methods: [{ method: 'masked', logs: places.map((at) => logSoftmax(rowOf(logits, at))) }],
    sequences: 1,
    trace,
  }
}

/** ln p [V] from what stands before the place, at the very beginning from [SEP]; and those ids. */
export async function leftOf(model: LoadedTransformer, ids: readonly number[], at: number) {
  const { start } = model.tokenizer.special
  if (at === 0 && start === undefined) {
    throw new Refusal('bad-request', { what: 'this model has no token to start from' })
  }
  const prefix = at === 0 ? [start!] : ids.slice(0, at)
  const input = inputOfIds(model, { ids: prefix })
  const { logits } = await runInput(model, input, maskFor('own', 'gpt', input.real), ['logits'])
  if (!logits) throw new Refusal('checkpoint-unsupported', { reason: 'it has no head that predicts' })
  return { prefix, left: logSoftmax(rowOf(logits, prefix.length - 1)) }
}

/** `left`, and `rescore`, which reads what stands after the place as well. */
async function fromLeft(
  model: LoadedTransformer,
  { ids }: ModelInput,
  at: number,
  methods: readonly Method[],
): Promise<Findings> {
  const { prefix, left } = await leftOf(model, ids, at)
  const found: Found[] = methods.includes('left') ? [{ method: 'left', logs: [left] }] : []
  if (!methods.includes('rescore')) return { methods: found, sequences: 1 }
  const { logs, sequences } = await rescore(model, prefix, ids.slice(at + 1), left)
  return { methods: [...found, { method: 'rescore', logs: [logs] }], sequences: 1 + sequences }
}

/** Each direction's state beside the place, or at the boundary; neither reads the place itself. */
async function fromSides(
  model: LoadedElmo,
  input: ModelInput,
  at: number,
  methods: readonly Method[],
): Promise<Findings> {
  const trace = await runElmoInput(model, input, ['logits'])
  const { boundary } = trace
  const before = at === 0 ? boundary.logitsForward! : trace.logitsForward!
  const after = at === input.ids.length - 1 ? boundary.logitsBackward! : trace.logitsBackward!
  const forward = logSoftmax(rowOf(before, Math.max(0, at - 1)))
  const backward = logSoftmax(rowOf(after, at === input.ids.length - 1 ? 0 : at + 1))
  const logs = { forward, backward, product: logProduct(forward, backward) }
  const asked = methods as readonly (keyof typeof logs)[]
  return { methods: asked.map((method) => ({ method, logs: [logs[method]] })), sequences: 1 }
}

/**
 * What each of the methods makes of the places.
 *
 * @param places indices into `input`, at least one; GPT and ELMo are asked for the first alone
 */
export function find(
  model: LoadedModel,
  input: ModelInput,
  places: readonly number[],
  methods: readonly Method[],
  cut = false,
): Promise<Findings> {
  if (isElmoModel(model)) return fromSides(model, input, places[0]!, methods)
  if (model.config.kind === 'gpt') return fromLeft(model, input, places[0]!, methods)
  return masked(model, input, places, cut)
}
