import type { Source, Span, Tokens } from './tokens.ts'

type Placed = Pick<Tokens, 'sources' | 'offsets'>

/** A stretch of one of the two typed texts. */
export interface Place {
  readonly source: NonNullable<Source>
  readonly span: Span
}

/** Where token t stands in what was typed; null for special tokens and pads. */
export function placeOf(trace: Placed, t: number): Place | null {
  const source = trace.sources[t]
  const span = trace.offsets[t]
  return source && span ? { source, span } : null
}

/** The token of a Trace, or of a model's input, that shares most of a place; null where none does (a special token, or text cut away). */
export function tokenAt(trace: Placed, place: Place): number | null {
  let best: number | null = null
  let most = 0
  trace.offsets.forEach((span, t) => {
    if (!span || trace.sources[t] !== place.source) return
    const shared = Math.min(span[1], place.span[1]) - Math.max(span[0], place.span[0])
    if (shared > most) {
      most = shared
      best = t
    }
  })
  return best
}
