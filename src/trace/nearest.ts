import type { Array2 } from './arrays.ts'
import { rowOf } from './measure.ts'

/** Neighbours whose cosines differ by less are equally near; as in training/evaluation/senses.py. */
export const tie = 1e-6

/**
 * Of each sentence whether its nearest neighbour by cosine has the same sense: 1, 0, or, of several equally near ones, the
 * share that has it. The measure of `senses.*` in metrics.json. Sentences without a mark take no part.
 *
 * @param cosine [N, N]
 * @param senses [N]
 * @returns [N]; null for a sentence without a mark, or with no other marked one
 */
export function agreement(cosine: Array2, senses: readonly (string | null)[]): readonly (number | null)[] {
  return senses.map((own, n) => {
    const others = senses.flatMap((sense, m) => (sense !== null && m !== n ? [m] : []))
    if (own === null || others.length === 0) return null
    const row = rowOf(cosine, n)
    const best = Math.max(...others.map((m) => row[m]!))
    const nearest = others.filter((m) => row[m]! >= best - tie)
    return nearest.filter((m) => senses[m] === own).length / nearest.length
  })
}

/** A share, and how many sentences it is of; null where there is nothing to count. */
export interface Score {
  readonly value: number
  readonly n: number
}

/** Mean over the members that have a value. */
export function meanScore(
  values: readonly (number | null)[],
  isMember: (n: number) => boolean,
): Score | null {
  const own = values.filter((value, n): value is number => value !== null && isMember(n))
  if (own.length === 0) return null
  return { value: own.reduce((sum, value) => sum + value, 0) / own.length, n: own.length }
}

/** The share of the commonest sense among the members: what always answering with it would score. */
export function majority(senses: readonly (string | null)[], isMember: (n: number) => boolean): Score | null {
  const counts = new Map<string, number>()
  for (const [n, sense] of senses.entries()) {
    if (sense !== null && isMember(n)) counts.set(sense, (counts.get(sense) ?? 0) + 1)
  }
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return n === 0 ? null : { value: Math.max(...counts.values()) / n, n }
}
