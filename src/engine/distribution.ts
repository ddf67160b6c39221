/** Probabilities over the vocabulary, [V] each, on the way out of the engine. Sums are taken in doubles. */
import type { TextTokenizer } from '../text/tokenizer.ts'
import type { Candidate } from '../trace/trace.ts'

/** ln Σ exp x, without overflow. */
export function logSumExp(x: ArrayLike<number>): number {
  let highest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < x.length; i++) highest = Math.max(highest, x[i]!)
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += Math.exp(x[i]! - highest)
  return highest + Math.log(sum)
}

/** ln softmax of logits. */
export function logSoftmax(logits: ArrayLike<number>): Float64Array {
  const total = logSumExp(logits)
  return Float64Array.from(logits, (one) => one - total)
}

/** ln softmax(logits)[id]: one of the above. */
export const logProbability = (logits: ArrayLike<number>, id: number): number =>
  logits[id]! - logSumExp(logits)

/** ln of p · q, renormalised, from ln p and ln q: what two experts say together (Hinton 2002). */
export const logProduct = (p: Float64Array, q: Float64Array): Float64Array =>
  logSoftmax(p.map((one, id) => one + q[id]!))

export const probabilitiesOf = (logs: Float64Array): Float32Array => Float32Array.from(logs, Math.exp)

/** The n likeliest, likeliest first; of equals the smaller id. */
export function likeliest(
  probabilities: Float32Array,
  n: number,
  tokenizer: Pick<TextTokenizer, 'token'>,
): readonly Candidate[] {
  return Array.from(probabilities.keys())
    .sort((a, b) => probabilities[b]! - probabilities[a]! || a - b)
    .slice(0, n)
    .map((id) => ({ token: tokenizer.token(id), id, probability: probabilities[id]! }))
}
