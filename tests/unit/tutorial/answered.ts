import type { Choices } from '../../../src/store/fields.ts'
import type { ResultsState } from '../../../src/store/results.ts'
import { type Slot, wantedBy } from '../../../src/store/wanted.ts'
import type { Trace } from '../../../src/trace/trace.ts'

/** Results in which these Traces answer exactly what is chosen. */
export function answered(choices: Choices, traces: Partial<Record<Slot, Trace>>): ResultsState {
  const wanted = wantedBy(choices).runs
  const runs = Object.fromEntries(
    Object.entries(traces).map(([slot, trace]) => [
      slot,
      { request: wanted[slot as Slot], result: { trace }, refusal: null },
    ]),
  )
  return { runs, batches: {} } as ResultsState
}
