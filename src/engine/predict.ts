/** What stands at a place, by each model's own methods. */
import { getBackend } from '@tensorflow/tfjs-core'
import { maskFor } from '../models/mask.ts'
import { frameInput } from '../text/input.ts'
import type { ModelInput } from '../trace/input.ts'
import { rowOf } from '../trace/measure.ts'
import {
  type GapAnswer,
  type GapRequest,
  type Method,
  methodsOf,
  type PlacePrediction,
  type PredictRequest,
  type RescoreAnswer,
  type RescoreRequest,
} from '../trace/predict.ts'
import { Refusal } from '../trace/refusal.ts'
import type { Backend, Candidate, Trace } from '../trace/trace.ts'
import { likeliest, logProduct, logSoftmax, probabilitiesOf } from './distribution.ts'
import { runElmoInput } from './elmoForward.ts'
import { runInput } from './forward.ts'
import { inputOfIds } from './idInput.ts'
import { isElmoModel, type LoadedElmo, type LoadedModel, type LoadedTransformer } from './model.ts'
import { rescore, rescoreOn } from './rescore.ts'

/** How many of the likeliest are named where nobody says how many. */
const named = 5

/** ln p [V] of one method, of each place. */
interface Found {
  readonly method: Method
  readonly logs: readonly Float64Array[]
}

interface Findings {
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
async function leftOf(model: LoadedTransformer, ids: readonly number[], at: number) {
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

/** @param places indices into `input`, at least one */
function find(
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

const frame = (
  { tokenizer, config: { kind, positions } }: LoadedModel,
  { text, pair }: { readonly text: string; readonly pair?: string },
  overflow: 'cut' | 'refuse',
) => frameInput(tokenizer, { kind, positions, text, ...(pair !== undefined && { pair }), overflow })

/**
 * Answers the console: the likeliest tokens of one place.
 *
 * @throws Refusal 'bad-request' for a place that the text does not have, or for none; 'text-too-long'
 */
export async function runPredict(model: LoadedModel, request: PredictRequest): Promise<readonly Candidate[]> {
  const { kind } = model.config
  const { method = ({ bert: 'masked', gpt: 'left', elmo: 'product' } as const)[kind] } = request
  const methods: readonly Method[] = methodsOf[kind]
  if (!methods.includes(method)) {
    throw new Refusal('bad-request', { what: `of ${kind} the method is ${methods.join(', ')}` })
  }
  const input = frame(model, request, 'refuse')
  const T = input.ids.length
  const at = request.at ?? input.ids.indexOf(model.tokenizer.special.mask ?? -1)
  if (request.at === undefined && at < 0) {
    throw new Refusal('bad-request', { what: 'the text has no [MASK]; say with at which token is meant' })
  }
  if (!(Number.isInteger(at) && at >= 0 && at < T)) {
    throw new Refusal('bad-request', {
      what: T === 0 ? 'the text has no token' : `at is ${at}, but the text has the tokens 0 to ${T - 1}`,
    })
  }
  const { methods: found } = await find(model, input, [at], [method])
  const probabilities = probabilitiesOf(found[0]!.logs[0]!)
  const count = request.all ? probabilities.length : (request.top ?? named)
  return likeliest(probabilities, count, model.tokenizer)
}

/** What stands at a place, with what is said of it. */
function placeOf(
  { tokenizer }: LoadedModel,
  input: ModelInput,
  piece: number,
  at: number,
  logs: Float64Array,
): PlacePrediction {
  const probabilities = probabilitiesOf(logs)
  return {
    at,
    piece,
    stood: { token: input.tokens[at]!, id: input.ids[at]! },
    top: likeliest(probabilities, named, tokenizer),
    probabilities,
  }
}

/** Where the pieces of the text stand among the model's tokens. */
const placesOfPieces = (input: ModelInput): readonly number[] =>
  input.offsets.flatMap((offset, at) => (offset ? [at] : []))

/**
 * Answers the page: every method that is asked for, at every hidden piece that the text has.
 *
 * @throws Refusal, with one sentence
 */
export async function runGap(model: LoadedModel, request: GapRequest): Promise<GapAnswer> {
  const input = frame(model, request, 'cut')
  const placeOfPiece = placesOfPieces(input)
  const pieces = request.pieces.filter((piece) => piece < placeOfPiece.length)
  const read = request.cut ? pieces.filter((piece) => piece <= pieces[0]!) : pieces
  const asked = model.config.kind === 'bert' ? read : read.slice(0, 1)
  const start = performance.now()
  const nothing: Findings = { methods: [], sequences: 0 }
  const places = asked.map((piece) => placeOfPiece[piece]!)
  const found = places.length > 0 ? await find(model, input, places, request.methods, request.cut) : nothing
  return {
    model: model.identity,
    backend: getBackend() as Backend,
    methods: found.methods.map(({ method, logs }) => ({
      method,
      places: logs.map((log, index) => {
        return placeOf(model, input, asked[index]!, places[index]!, log)
      }),
    })),
    sequences: found.sequences,
    milliseconds: performance.now() - start,
    ...(found.trace && { trace: found.trace }),
  }
}

/** Answers one step of GPT's re-scoring. @throws Refusal, with one sentence */
export async function runRescore(model: LoadedTransformer, request: RescoreRequest): Promise<RescoreAnswer> {
  const input = frame(model, request, 'cut')
  const at = placesOfPieces(input)[request.piece]
  const start = performance.now()
  if (at === undefined) return { model: model.identity, scored: [], place: null, milliseconds: 0 }
  const { prefix, left } = await leftOf(model, input.ids, at)
  const { scored, logs } = await rescoreOn(model, prefix, input.ids.slice(at + 1), left, request.scored)
  return {
    model: model.identity,
    scored,
    place: logs && placeOf(model, input, request.piece, at, logs),
    milliseconds: performance.now() - start,
  }
}
