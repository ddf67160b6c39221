/** The runs of n neighbours, as text. */
const runsOf = (ids: readonly number[], n: number): string[] =>
  Array.from({ length: Math.max(0, ids.length - n + 1) }, (_, at) => ids.slice(at, at + n).join(' '))

/** Different pairs of neighbours as a share of all pairs (Li et al. 2016, "distinct-2"); null where there is no pair. */
export function distinctPairs(ids: readonly number[]): number | null {
  const pairs = runsOf(ids, 2)
  return pairs.length === 0 ? null : new Set(pairs).size / pairs.length
}

/** Share of the runs of four that stood in the same text before; null where there is no such run. */
export function repeatedFours(ids: readonly number[]): number | null {
  const runs = runsOf(ids, 4)
  return runs.length === 0 ? null : (runs.length - new Set(runs).size) / runs.length
}
