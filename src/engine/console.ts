import { version } from '../../package.json'
import type { EmbedRequest } from '../trace/embed.ts'
import { anyTraceToJson, type ElmoTraceJson, nested, type TraceJson } from '../trace/json.ts'
import type { NextSentence, NextSentenceRequest } from '../trace/nextSentence.ts'
import type { PredictRequest } from '../trace/predict.ts'
import type { Reach, ReachRequest } from '../trace/reach.ts'
import { Refusal } from '../trace/refusal.ts'
import { type ElmoId, type ModelId, modelIds, type RunRequest } from '../trace/request.ts'
import type { Candidate } from '../trace/trace.ts'
import type { GenerateRequest } from '../trace/writing.ts'
import { checkNextSentence, checkPredict } from './checkQuestions.ts'
import { checkRequest } from './checkRequest.ts'
import type { Engine } from './client.ts'
import type { Metric, Twin } from './manifest.ts'

/** A model on offer. */
interface ConsoleModel {
  readonly id: ModelId
  readonly kind: 'bert' | 'gpt' | 'elmo'
  readonly origin: 'trained' | 'untrained'
  /** Number of parameters, tied weights counted once. */
  readonly parameters: number
  /** Held-out figures by the key of their definition; none for untrained models. */
  readonly metrics: Readonly<Record<string, Metric>>
}

type ReachJson = number[][] | Readonly<Record<'forward' | 'backward' | 'joined', number[][]>>

/** The Trace that a model leaves. */
type TraceJsonOf<Id extends ModelId> = Id extends ElmoId ? ElmoTraceJson : TraceJson

/** `window.bothways`, for teachers' notebooks and for tests (docs/sharing.md, "Console"). */
interface Console {
  readonly version: string
  readonly models: readonly ConsoleModel[]
  /** The states of one layer, T × d: 0 is the embedding; of ELMo's layers both directions side by side, T × 2d. */
  embed(request: EmbedRequest): Promise<number[][]>
  /** GPT writes on from the text; `probability` is the one that each token was drawn with. */
  generate(request: GenerateRequest): Promise<readonly Candidate[]>
  /** How far each state moves when one token is changed, layers × positions; of ELMo each half, and both joined. */
  reach(request: ReachRequest): Promise<ReachJson>
  /** The likeliest tokens of one place, likeliest first. */
  predict(request: PredictRequest): Promise<Candidate[]>
  /** BERT's probabilities that the pair follows the text, and that it does not. */
  nextSentence(request: { readonly text: string; readonly pair: string }): Promise<NextSentence>
  /** Rejects with an Error of one clear sentence; always settles, in the order of the calls. */
  run<Request extends RunRequest>(request: Request): Promise<TraceJsonOf<Request['model']>>
}

declare global {
  interface Window {
    readonly bothways: Console
  }
}

const describe = ({ id, parameters, metrics }: Twin): readonly ConsoleModel[] => [
  { id, kind: id, origin: 'trained', parameters, metrics },
  { id: `${id}-untrained`, kind: id, origin: 'untrained', parameters, metrics: {} },
]

/** A copy, so that a caller who changes the object afterwards changes no queued request. Throws what is not plain data. */
function copy(request: unknown): unknown {
  try {
    return structuredClone(request)
  } catch {
    throw new Refusal('bad-request', { what: 'it holds something that is not plain data' })
  }
}

/** Refuses, with one sentence, a model that is not on offer. */
function checkModel({ model }: { readonly model: ModelId }): void {
  if (!modelIds.includes(model)) throw new Refusal('unknown-model', { model, known: modelIds.join(', ') })
}

/** Refuses, with one sentence, whatever is no RunRequest; the mask and the lengths are checked where the tokens are known. */
function toRunRequest(input: unknown): RunRequest {
  const request = copy(input) as RunRequest
  checkRequest(request)
  if ('flips' in request) throw new Refusal('bad-request', { what: 'it has no option "flips"' })
  checkModel(request)
  return request
}

/** The same for a ReachRequest. */
function toReachRequest(input: unknown): ReachRequest {
  if (typeof input !== 'object' || input === null) {
    throw new Refusal('bad-request', { what: 'it must be an object with model, text and position' })
  }
  const { position, replacement, ...run } = copy(input) as ReachRequest
  if (typeof position !== 'number') throw new Refusal('bad-request', { what: 'position must be a number' })
  if (replacement !== undefined && typeof replacement !== 'string') {
    throw new Refusal('bad-request', { what: 'replacement must be a string' })
  }
  return { ...toRunRequest(run), position, ...(replacement !== undefined && { replacement }) }
}

/** The same for an EmbedRequest. */
function toEmbedRequest(input: unknown): EmbedRequest {
  if (typeof input !== 'object' || input === null) {
    throw new Refusal('bad-request', { what: 'it must be an object with model, text and layer' })
  }
  const { layer, ...run } = copy(input) as EmbedRequest
  if (typeof layer !== 'number') throw new Refusal('bad-request', { what: 'layer must be a number' })
  const request = toRunRequest(run)
  if (request.include) throw new Refusal('bad-request', { what: 'it has no option "include"' })
  return { ...request, layer }
}

/** The same for a PredictRequest. */
function toPredictRequest(input: unknown): PredictRequest {
  const request = copy(input) as PredictRequest
  checkPredict(request)
  checkModel(request)
  return request
}

/** The same for two sentences. */
function toNextSentenceRequest(input: unknown): NextSentenceRequest {
  const request = copy(input) as Omit<NextSentenceRequest, 'model'>
  checkNextSentence(request)
  return { model: 'bert', ...request }
}

/** Each matrix as nested arrays: layers × positions. */
const reachToJson = (reach: Reach): ReachJson =>
  'moved' in reach
    ? nested(reach.moved)
    : {
        forward: nested(reach.forward),
        backward: nested(reach.backward),
        joined: nested(reach.joined),
      }

/** Puts `window.bothways` in place. */
export function installConsole(engine: Engine): void {
  const bothways: Console = {
    version,
    models: engine.twins.flatMap(describe),
    embed: async (request) => nested(await engine.ask('embed', toEmbedRequest(request))),
    generate: async (request) =>
      engine.ask('generate', { model: 'gpt', request: copy(request) as GenerateRequest }),
    reach: async (request) => reachToJson(await engine.ask('reachExactly', toReachRequest(request))),
    predict: async (request) => [...(await engine.ask('predict', toPredictRequest(request)))],
    nextSentence: async (request) => engine.ask('nextSentenceExactly', toNextSentenceRequest(request)),
    run: async (request: RunRequest) =>
      anyTraceToJson(await engine.ask('trace', toRunRequest(request))) as never,
  }
  Object.defineProperty(window, 'bothways', { value: deepFreeze(bothways), enumerable: true })
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
