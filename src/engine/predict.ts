/** What stands at a place: the answers to the console and to the page. */
import { getBackend } from '@tensorflow/tfjs-core'
import { frameInput } from '../text/input.ts'
import type { ModelInput } from '../trace/input.ts'
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
import type { Backend, Candidate } from '../trace/trace.ts'
import { likeliest, probabilitiesOf } from './distribution.ts'
import { type Findings, find, leftOf } from './gapMethods.ts'
import type { LoadedModel, LoadedTransformer } from './model.ts'
import { rescoreOn } from './rescore.ts'

/** How many of the likeliest are named where nobody says how many. */
const named = 5

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
    throw new Refusal('bad-request', {
      what: `method ${method} is not one of ${kind}'s: ${methods.join(', ')}`,
    })
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
