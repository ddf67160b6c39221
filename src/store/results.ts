import { create } from 'zustand'
import type { ElmoTrace } from '../trace/elmoTrace.ts'
import type { PageReachRequest, Reach } from '../trace/reach.ts'
import { Refusal } from '../trace/refusal.ts'
import type { BatchRequest, ElmoRequest, PageRequest, RunResult } from '../trace/request.ts'
import type { BatchSlot, Slot } from './wanted.ts'

/** The latest answer of one slot and what it answers; kept on screen until the next one is there. */
export interface Answer<Request, Result> {
  readonly request: Request
  readonly result: Result | null
  readonly refusal: Refusal | null
}

export type Run = Answer<PageRequest, RunResult>
export type Batch = Answer<BatchRequest, readonly RunResult[]>

export interface ResultsState {
  readonly runs: Readonly<Partial<Record<Slot, Run>>>
  readonly batches: Readonly<Partial<Record<BatchSlot, Batch>>>
  readonly elmo: Answer<ElmoRequest, RunResult<ElmoTrace>> | null
  readonly elmoReach: Answer<PageReachRequest, Reach> | null
}

/** What the models said, by slot. Traces are plain arrays: no tensor ever gets here. */
export const useResults = create<ResultsState>(() => ({
  runs: {},
  batches: {},
  elmo: null,
  elmoReach: null,
}))

export const toRefusal = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal('bad-request', { what: String(error) })
