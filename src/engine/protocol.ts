import type { Answered, Asked, QuestionName } from '../trace/questions.ts'
import type { RefusalCode, RefusalDetails } from '../trace/refusal.ts'
import type { ModelId } from '../trace/request.ts'
import type { Backend } from '../trace/trace.ts'
import type { Twin } from './manifest.ts'

export type BackendChoice = 'auto' | Backend

/** What the status chip shows. */
export interface EngineStatus {
  readonly phase: 'starting' | 'ready' | 'failed'
  readonly backend: Backend | null
  readonly choice: BackendChoice
  /** Live tensors in the worker, and their bytes, after the last job. */
  readonly tensors: number
  readonly bytes: number
  /** Bytes fetched of each twin's weights; absent until its download starts. */
  readonly downloads: Readonly<Record<string, { readonly loaded: number; readonly total: number }>>
  /** The latest trouble, to be told in the user's language; null when all is well. */
  readonly trouble: {
    readonly code: RefusalCode
    readonly details: Readonly<Record<string, string | number>>
  } | null
}

/** A Refusal on its way across the worker's boundary, where an Error would lose its code and details. */
export interface RefusalMessage {
  readonly code: RefusalCode
  readonly details: RefusalDetails[RefusalCode]
}

/** How many tensors live in the worker, and how many bytes they take. */
export interface Memory {
  readonly tensors: number
  readonly bytes: number
}

/** What the worker says to a call: a value, and what it holds now; or why there is none. */
export type Answer<T> =
  | { readonly value: T; readonly memory: Memory }
  | { readonly refusal: RefusalMessage; readonly memory: Memory }

/** Posted by the worker on its own account while it fetches. */
export interface ProgressMessage {
  readonly progress: { readonly model: ModelId; readonly loaded: number; readonly total: number }
}

/** What the client calls in the worker, through comlink. Calls that compute wait for one another in there. */
export interface WorkerApi {
  /** Comes first; file names in `twins` are absolute URLs. Says whether the worker now holds the lifeline (lifeline.ts). */
  start(twins: readonly Twin[], lifeline: string | null): Promise<boolean>
  /** Answers as soon as the worker's thread is free. */
  ping(): void
  /** Chooses what computes; the one before stays when this one cannot run. */
  chooseBackend(choice: BackendChoice): Promise<Answer<Backend>>
  /** Fetches and builds a model. The runs below want it prepared, so that they only compute. */
  prepare(model: ModelId): Promise<Answer<null>>
  /** Answers a question about a model (trace/questions.ts). */
  answer<Name extends QuestionName>(name: Name, asked: Asked<Name>): Promise<Answer<Answered<Name>>>
}
