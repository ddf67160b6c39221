import type { Array2 } from '../../trace/arrays.ts'
import { rowOf } from '../../trace/measure.ts'

/** The row that is most like this one, and its cosine; null where there is no other. */
export function nearestRow(
  cosine: Array2,
  row: number,
): { readonly row: number; readonly cosine: number } | null {
  let best: { row: number; cosine: number } | null = null
  for (const [other, value] of rowOf(cosine, row).entries()) {
    if (other !== row && (best === null || value > best.cosine)) best = { row: other, cosine: value }
  }
  return best
}
