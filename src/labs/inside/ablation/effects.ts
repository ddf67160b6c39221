import type { Ablation } from '../../../trace/ablation.ts'
import type { AblationTrace } from '../../../trace/inside.ts'

/** What switching one part off does to the log-probability of the target, in nats; below 0: the part was needed. */
export interface Effect {
  readonly off: Ablation
  readonly change: number
}

/** A head as it looks from the token, and what it is worth there. */
export interface HeadEffect extends Effect {
  /** The key that it looks at most, of those that are words other than the token itself; null where there is none. */
  readonly key: number | null
  readonly weight: number
}

/** The token whose probability is followed: the true one where it is known, or else the likeliest. */
export function targetOf({
  actual,
  top,
}: AblationTrace): { readonly id: number; readonly token: string } | null {
  return actual ?? top[0] ?? null
}

/** ln p of the target with parts off, less ln p with nothing off. */
const changeOf = (base: AblationTrace, other: AblationTrace, id: number): number =>
  other.logProbabilities[id]! - base.logProbabilities[id]!

/** The effects of parts that were switched off one at a time. */
export const effectsOf = (
  base: AblationTrace,
  single: readonly AblationTrace[],
  id: number,
): readonly Effect[] =>
  single.flatMap((one) => (one.off[0] ? [{ off: one.off[0], change: changeOf(base, one, id) }] : []))

/** The heads among them, with where they look in the ordinary pass. */
export function headEffects(base: AblationTrace, effects: readonly Effect[]): readonly HeadEffect[] {
  return effects.flatMap(({ off, change }) => {
    if (typeof off.part !== 'number') return []
    const weights = base.weights[off.layer]?.[off.part]
    if (!weights) return []
    let [key, weight] = [null as number | null, 0]
    for (const [j, one] of weights.entries()) {
      const isWord = base.offsets[j] !== null && base.real[j] === 1 && j !== base.at
      if (isWord && one > weight) [key, weight] = [j, one]
    }
    return [{ off, change, key, weight }]
  })
}

/** The head that looks most strongly at another word, and the head whose loss costs most; with their places of need. */
export function lookAndNeed(heads: readonly HeadEffect[]) {
  const byNeed = heads.toSorted((a, b) => a.change - b.change)
  const [needed] = byNeed
  const strongest = heads.reduce<HeadEffect | null>(
    (most, one) => (most === null || one.weight > most.weight ? one : most),
    null,
  )
  if (!needed || !strongest || strongest.key === null) return null
  const byLook = heads.toSorted((a, b) => b.weight - a.weight)
  return {
    strongest,
    needed,
    /** 1: the strongest-looking head is also the most needed. */
    needOfStrongest: byNeed.indexOf(strongest) + 1,
    /** 1: the most needed head is also the strongest-looking. */
    lookOfNeeded: byLook.indexOf(needed) + 1,
    /** More than half of the heads are needed more than the one that looks most strongly. */
    mattersLittle: byNeed.indexOf(strongest) + 1 > heads.length / 2,
  }
}
