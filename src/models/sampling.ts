/**
 * From logits to the next token: ÷ temperature → top-k → top-p → softmax → draw. All pure functions of arrays.
 *
 * Temperature: Ackley, Hinton & Sejnowski 1985. Top-k: Fan et al. 2018, "Hierarchical Neural Story Generation", 5.
 * Top-p (nucleus): Holtzman et al. 2020, "The Curious Case of Neural Text Degeneration", 3.1.
 */
import type { Sampling } from '../trace/sampling.ts'
import { createRandom } from './random.ts'

/** A token on its way from logit to draw; all of a pipeline stand in one order, likeliest first. */
export interface Rated {
  readonly id: number
  readonly logit: number
  /** logit ÷ temperature; at temperature 0 the logit itself, whose largest is taken. */
  readonly divided: number
  /** softmax of the divided logits, before any cut; at temperature 0 that of the logits. */
  readonly uncut: number
  /** What took it out: `topK` or `topP` (greedy keeps one: `topK`); null for what may be drawn. */
  readonly cut: 'topK' | 'topP' | null
  /** What it is drawn with: 0 for what was cut, and over the others it sums to 1. */
  readonly probability: number
}

/** softmax(logits ÷ temperature) of logits in descending order, in double precision; sums to 1. */
function softmaxOf(logits: readonly number[], temperature: number): number[] {
  const [largest = 0] = logits
  // The difference first: however small the temperature, nothing becomes ∞ − ∞.
  const powers = logits.map((logit) => Math.exp((logit - largest) / temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** How many of the likeliest hold the share p: the smallest number whose probabilities sum to p or more, at least 1. */
function nucleus(probabilities: readonly number[], p: number): number {
  let sum = 0
  for (const [rank, probability] of probabilities.entries()) {
    sum += probability
    if (sum >= p) return rank + 1
  }
  return probabilities.length
}

/**
 * Every token that may be drawn at all, likeliest first; of equal ones the lower id. The cuts apply in turn: top-p counts
 * in the distribution that top-k left.
 *
 * @param logits [V]
 * @param never ids that are never drawn, as if their logit were −∞
 */
export function rate(logits: ArrayLike<number>, sampling: Sampling, never: ReadonlySet<number>): Rated[] {
  const { temperature = 1, topK, topP = 1 } = sampling
  const ids = Array.from({ length: logits.length }, (_, id) => id).filter((id) => !never.has(id))
  ids.sort((a, b) => logits[b]! - logits[a]! || a - b)
  const sorted = ids.map((id) => logits[id]!)
  const divisor = temperature === 0 ? 1 : temperature
  const uncut = softmaxOf(sorted, divisor)
  const k = temperature === 0 ? 1 : Math.min(topK ?? ids.length, ids.length)
  // A share of 1 keeps all, whatever the sum of the probabilities is rounded to.
  const kept = topP < 1 ? nucleus(softmaxOf(sorted.slice(0, k), divisor), topP) : k
  const probabilities = kept === ids.length ? uncut : softmaxOf(sorted.slice(0, kept), divisor)
  return ids.map((id, rank) => ({
    id,
    logit: sorted[rank]!,
    divided: sorted[rank]! / divisor,
    uncut: uncut[rank]!,
    cut: rank >= k ? 'topK' : rank >= kept ? 'topP' : null,
    probability: probabilities[rank] ?? 0,
  }))
}

/**
 * The drawn number of a step, uniform in [0, 1): of seed and step alone, so that neither time, nor a branch, nor a
 * candidate taken by hand changes what later steps draw. The finalizer is murmur3's (Austin Appleby).
 */
export function drawnNumber(seed: number, step: number): number {
  let bits = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b)) >>> 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return createRandom(bits ^ (bits >>> 16)).uniform()
}

/**
 * The rank of the token on which a number in [0, 1) falls, where the probabilities lie side by side, likeliest first.
 * In this order logits that differ by rounding seldom draw another token: a boundary moves by the rounding of the
 * probability behind it, and behind the likeliest there is little.
 */
export function drawFrom(rated: readonly Rated[], number: number): number {
  let sum = 0
  let last = 0
  for (const [rank, { probability }] of rated.entries()) {
    if (probability === 0) break
    last = rank
    sum += probability
    if (number < sum) return rank
  }
  // The sum may be rounded to just below 1.
  return last
}
