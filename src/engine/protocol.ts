import type { Cut } from '../trace/request.ts'
import type { Backend, Trace } from '../trace/trace.ts'

/** Answer to one request of the page: the Trace, and where the text was cut if it did not fit. */
export interface RunResult {
  readonly trace: Trace
  readonly cut?: Cut
}

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
    readonly code: string
    readonly details: Readonly<Record<string, string | number>>
  } | null
}
