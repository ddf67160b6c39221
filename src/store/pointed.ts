import { type Place, placeOf, tokenAt } from '../trace/place.ts'
import type { Trace } from '../trace/trace.ts'
import type { Cursor, Kind } from './fields.ts'
import type { ResultsState } from './results.ts'

/** A cell of one model's matrix; a side is null where that model has no such token. */
export interface Pointed {
  readonly row: number | null
  readonly column: number | null
}

export const shownTrace = (results: ResultsState, kind: Kind): Trace | null =>
  results.runs[`${kind}.shown`]?.result?.trace ?? null

/** The cursor within bounds of the Trace on which it stands; null when that Trace is not there yet. */
function cursorWithin(cursor: Cursor, results: ResultsState): Cursor | null {
  const trace = shownTrace(results, cursor.kind)
  if (!trace) return null
  // A sentence that has become shorter leaves the cursor on its last word, not on the [SEP] behind it.
  const lastWord = Math.max(
    0,
    trace.offsets.findLastIndex((span) => span !== null),
  )
  const within = (t: number) => (t < trace.tokens.length ? t : lastWord)
  return { kind: cursor.kind, row: within(cursor.row), column: within(cursor.column) }
}

/** Where the one cursor stands in a model: its own cell, or the cell of the same words in the other model. */
export function pointedIn(kind: Kind, chosen: Cursor, results: ResultsState): Pointed | null {
  const cursor = cursorWithin(chosen, results)
  if (!cursor) return null
  if (cursor.kind === kind) return cursor
  const from = shownTrace(results, cursor.kind)
  const to = shownTrace(results, kind)
  if (!from || !to) return null
  const partner = (t: number) => {
    const place = placeOf(from, t)
    return place && tokenAt(to, place)
  }
  return { row: partner(cursor.row), column: partner(cursor.column) }
}

export interface Lit {
  readonly role: 'row' | 'column'
  readonly kind: Kind
  readonly place: Place
}

/** The words of the typed text under the cursor. */
export function litWords(chosen: Cursor, results: ResultsState): readonly Lit[] {
  const cursor = cursorWithin(chosen, results)
  const trace = cursor && shownTrace(results, cursor.kind)
  if (!cursor || !trace) return []
  return (['row', 'column'] as const).flatMap((role) => {
    const place = placeOf(trace, cursor[role])
    return place ? [{ role, kind: cursor.kind, place }] : []
  })
}
