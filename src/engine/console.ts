import { version } from '../../package.json'
import type { EmbedRequest } from '../trace/embed.ts'
import type { ElmoTraceJson, TraceJson } from '../trace/json.ts'
import type { NextSentence } from '../trace/nextSentence.ts'
import type { PredictRequest } from '../trace/predict.ts'
import type { ReachRequest } from '../trace/reach.ts'
import { Refusal } from '../trace/refusal.ts'
import type { ElmoId, ModelId, RunRequest } from '../trace/request.ts'
import type { Candidate } from '../trace/trace.ts'
import type { GenerateRequest } from '../trace/writing.ts'
import type { Engine } from './client.ts'
import type { consoleCalls } from './consoleCalls.ts'
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

/** What is called, with a copy of the request as it is now; the checks and the writing of JSON come with the first call. */
const call = async (engine: Engine, name: keyof typeof consoleCalls, request: unknown): Promise<never> => {
  const asked = copy(request)
  const { consoleCalls } = await import('./consoleCalls.ts')
  return (await consoleCalls[name](engine, asked)) as never
}

/** Puts `window.bothways` in place. */
export function installConsole(engine: Engine): void {
  const bothways: Console = {
    version,
    models: engine.twins.flatMap(describe),
    embed: (request) => call(engine, 'embed', request),
    generate: (request) => call(engine, 'generate', request),
    reach: (request) => call(engine, 'reach', request),
    predict: (request) => call(engine, 'predict', request),
    nextSentence: (request) => call(engine, 'nextSentence', request),
    run: (request) => call(engine, 'run', request),
  }
  Object.defineProperty(window, 'bothways', { value: deepFreeze(bothways), enumerable: true })
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
