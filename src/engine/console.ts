import { version } from '../../package.json'
import { anyTraceToJson, type ElmoTraceJson, type TraceJson } from '../trace/json.ts'
import { Refusal } from '../trace/refusal.ts'
import { type ElmoId, type ModelId, modelIds, type RunRequest } from '../trace/request.ts'
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

/** The Trace that a model leaves. */
type TraceJsonOf<Id extends ModelId> = Id extends ElmoId ? ElmoTraceJson : TraceJson

/** `window.bothways`, for teachers' notebooks and for tests (docs/sharing.md, "Console"). */
interface Console {
  readonly version: string
  readonly models: readonly ConsoleModel[]
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

/** Refuses, with one sentence, whatever is no RunRequest; the mask and the lengths are checked where the tokens are known. */
function toRunRequest(input: unknown): RunRequest {
  const request = copy(input) as RunRequest
  checkRequest(request)
  if ('flips' in request) throw new Refusal('bad-request', { what: 'it has no option "flips"' })
  if (!modelIds.includes(request.model)) {
    throw new Refusal('unknown-model', { model: request.model, known: modelIds.join(', ') })
  }
  return request
}

/** Puts `window.bothways` in place. */
export function installConsole(engine: Engine): void {
  const bothways: Console = {
    version,
    models: engine.twins.flatMap(describe),
    run: async (request: RunRequest) => anyTraceToJson(await engine.ask(toRunRequest(request))) as never,
  }
  Object.defineProperty(window, 'bothways', { value: deepFreeze(bothways), enumerable: true })
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
