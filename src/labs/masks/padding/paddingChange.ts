import { currentBatch, currentTrace } from '../../../store/current.ts'
import type { Choices, Kind } from '../../../store/fields.ts'
import type { ResultsState } from '../../../store/results.ts'
import { largestRealChange, lastHidden } from '../../../trace/measure.ts'
import type { Trace } from '../../../trace/trace.ts'

/** Padded under the model's own mask; without the padding part of it; on the left with raw positions. */
export type Comparison = 'padded' | 'unmasked' | 'raw'

export interface PaddingChange {
  /** Largest change of any number in the last hidden states of the real tokens. */
  readonly most: number
  /** Largest number among those states, the measure of what counts as rounding. */
  readonly size: number
}

const largestNumber = (trace: Trace) =>
  lastHidden(trace).data.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** What padding changed, against each sentence alone; null until all of it answers what is chosen now. */
export function paddingChange(
  of: 'sentence' | 'batch',
  kind: Kind,
  comparison: Comparison,
  choices: Choices,
  results: ResultsState,
): PaddingChange | null {
  const padded =
    of === 'sentence'
      ? [currentTrace(choices, results, `${kind}.${comparison}`)]
      : currentBatch(choices, results, `${kind}.batch.${comparison}`)
  if (!padded) return null
  let most = 0
  let size = 0
  for (const [i, trace] of padded.entries()) {
    const alone =
      of === 'sentence'
        ? currentTrace(choices, results, `${kind}.alone`)
        : (currentBatch(choices, results, `${kind}.batch.alone.${i}`)?.[0] ?? null)
    if (!trace || !alone) return null
    most = Math.max(most, largestRealChange(alone, trace))
    size = Math.max(size, largestNumber(alone))
  }
  return { most, size }
}
