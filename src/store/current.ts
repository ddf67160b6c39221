import type { Trace } from '../trace/trace.ts'
import type { Choices } from './fields.ts'
import type { Answer, ResultsState } from './results.ts'
import { type BatchSlot, type Slot, wantedBy } from './wanted.ts'

/** The result of an answer if it answers this very request; null while an older one is still on screen. */
function resultFor<Request, Result>(
  answer: Answer<Request, Result> | undefined,
  wanted: Request | undefined,
): Result | null {
  if (!answer?.result || answer.refusal || !wanted) return null
  return JSON.stringify(answer.request) === JSON.stringify(wanted) ? answer.result : null
}

/** The Trace of a slot if it answers what is chosen now. */
export const currentTrace = (choices: Choices, results: ResultsState, slot: Slot): Trace | null =>
  resultFor(results.runs[slot], wantedBy(choices).runs[slot])?.trace ?? null

/** The Traces of a batch if they answer what is chosen now. */
export const currentBatch = (
  choices: Choices,
  results: ResultsState,
  slot: BatchSlot,
): readonly Trace[] | null =>
  resultFor(results.batches[slot], wantedBy(choices).batches[slot])?.map(({ trace }) => trace) ?? null
