import { clampRange, type Range } from '../../../charts/range.ts'
import { placeOf, tokenAt } from '../../../trace/place.ts'
import type { Trace } from '../../../trace/trace.ts'

/**
 * The tokens of a second Trace that hold the words of a part of the first. An end of the text stays an end, whatever
 * specials or pads stand there; where no word is shared, it is the same numbers, as far as they go.
 */
export function partnerRange(from: Trace, to: Trace, [first, end]: Range): Range | null {
  const partners: number[] = []
  for (let t = first; t < end; t++) {
    const place = placeOf(from, t)
    const partner = place && tokenAt(to, place)
    if (partner !== null) partners.push(partner)
  }
  const count = to.tokens.length
  if (partners.length === 0) return clampRange([first, end], count)
  const start = first === 0 ? 0 : Math.min(...partners)
  const stop = end === from.tokens.length ? count : Math.max(...partners) + 1
  return clampRange([start, stop], count)
}
