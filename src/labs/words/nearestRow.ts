import type { Array2 } from '../../trace/arrays.ts'
import { rowOf } from '../../trace/measure.ts'
import { tie } from '../../trace/nearest.ts'

/** The rows that are most like this one, several where they are equally near, and their cosine; null where there is no other. */
export function nearestRows(
  cosine: Array2,
  row: number,
): { readonly rows: readonly number[]; readonly cosine: number } | null {
  const values = rowOf(cosine, row)
  const others = [...values.keys()].filter((other) => other !== row)
  if (others.length === 0) return null
  const best = Math.max(...others.map((other) => values[other]!))
  return { rows: others.filter((other) => values[other]! >= best - tie), cosine: best }
}
