import type { Sense } from '../../store/senseSentences.ts'
import type { Array2 } from '../../trace/arrays.ts'
import { cosines } from '../../trace/cosine.ts'
import { rowOf } from '../../trace/measure.ts'

/** Steps of each weight: 0, 0.025 … 1. */
const steps = 40

/** How sharply the nearest neighbours count: a cosine lower by so much counts e times less. */
const temperature = 0.05

/**
 * How likely a sentence's neighbour has its sense when neighbours are drawn by softmax(cosine / temperature), on average over
 * the marked sentences: the nearest-neighbour score made smooth (Goldberger et al. 2005, "Neighbourhood Components
 * Analysis"). null where no sentence has a marked neighbour.
 */
export function softScore(states: Array2, senses: readonly (Sense | null)[]): number | null {
  return softScoreOf(cosines(states).data, senses)
}

/** The same from the cosines, [N, N]. */
function softScoreOf(cosine: Float32Array | Float64Array, senses: readonly (Sense | null)[]): number | null {
  const N = senses.length
  let sum = 0
  let count = 0
  for (let i = 0; i < N; i++) {
    if (senses[i] === null) continue
    let same = 0
    let all = 0
    for (let j = 0; j < N; j++) {
      if (j === i || senses[j] === null) continue
      const nearness = Math.exp((cosine[i * N + j]! - 1) / temperature)
      all += nearness
      if (senses[j] === senses[i]) same += nearness
    }
    if (all === 0) continue
    sum += same / all
    count++
  }
  return count === 0 ? null : sum / count
}

/**
 * The cosines of any mix of the layers: hₖ[i] · hₗ[j] is taken once for all k, l, i, j, and a mix then costs nine products a
 * pair, whatever the width of the states. A search over hundreds of mixes so takes some milliseconds.
 *
 * @param layers [N, d] each
 * @returns weights → [N, N]
 */
function cosinesOfMixes(layers: readonly Array2[]): (weights: readonly number[]) => Float64Array {
  const N = layers[0]!.shape[0]
  const K = layers.length
  const rows = layers.map((layer) => Array.from({ length: N }, (_, n) => rowOf(layer, n)))
  const products = rows.flatMap((left) =>
    rows.map((right) => {
      const of = new Float64Array(N * N)
      for (let i = 0; i < N; i++) {
        for (let j = 0; j < N; j++) {
          let sum = 0
          for (let d = 0; d < left[i]!.length; d++) sum += left[i]![d]! * right[j]![d]!
          of[i * N + j] = sum
        }
      }
      return of
    }),
  )
  const cosine = new Float64Array(N * N)
  return (weights) => {
    cosine.fill(0)
    for (const [kl, of] of products.entries()) {
      const weight = weights[Math.floor(kl / K)]! * weights[kl % K]!
      for (let ij = 0; ij < cosine.length; ij++) cosine[ij]! += weight * of[ij]!
    }
    const lengths = Array.from({ length: N }, (_, n) => Math.sqrt(cosine[n * N + n]!))
    for (let i = 0; i < N; i++) {
      for (let j = 0; j < N; j++) {
        const both = lengths[i]! * lengths[j]!
        cosine[i * N + j] = both > 0 ? Math.min(1, Math.max(-1, cosine[i * N + j]! / both)) : 0
      }
    }
    return cosine
  }
}

/** All ways to share 1 among three layers in whole steps. */
function* simplex(): Generator<readonly [number, number, number]> {
  for (let a = 0; a <= steps; a++) {
    for (let b = 0; a + b <= steps; b++) yield [a / steps, b / steps, (steps - a - b) / steps]
  }
}

/** How unequal three weights are. */
const unevenness = (weights: readonly number[]) => weights.reduce((sum, w) => sum + (w - 1 / 3) ** 2, 0)

/**
 * The weights of ELMo's three layers with the highest soft score, of all on a grid over the simplex; of equally good ones
 * the most even. γ takes no part: it scales every state alike, and a cosine does not see that.
 *
 * @param layers [N, 2d], three of them
 * @returns null where there is nothing to fit: no two sentences are marked, or all have one sense
 */
export function fitMix(
  layers: readonly Array2[],
  senses: readonly (Sense | null)[],
): readonly [number, number, number] | null {
  const marked = new Set(senses.filter((sense) => sense !== null))
  if (marked.size < 2 || layers.length !== 3) return null
  const cosinesOf = cosinesOfMixes(layers)
  let best: { readonly score: number; readonly weights: readonly [number, number, number] } | null = null
  for (const weights of simplex()) {
    const score = softScoreOf(cosinesOf(weights), senses) ?? 0
    const gain = best ? score - best.score : 1
    if (gain > 1e-9 || (gain > -1e-9 && best && unevenness(weights) < unevenness(best.weights))) {
      best = { score, weights }
    }
  }
  return best?.weights ?? null
}

/** The s whose softmax are these weights, with mean 0, to two decimals and within ±limit: a weight of 0 becomes a small one. */
export function scoresOf(weights: readonly number[], limit: number): readonly number[] {
  const logs = weights.map((weight) => Math.log(Math.max(weight, 1e-3)))
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  return logs.map((log) => Math.round(100 * Math.max(-limit, Math.min(limit, log - mean))) / 100)
}
