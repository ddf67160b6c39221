/** GPT made to fill a gap: its likeliest candidates, judged by the whole text with each of them in the gap. */
import { gather, logSumExp, reshape, slice, sub, tensor1d } from '@tensorflow/tfjs-core'
import { gpt } from '../models/gpt.ts'
import type { GptWeights } from '../models/weights.ts'
import type { MaskMatrix } from '../trace/arrays.ts'
import { Refusal } from '../trace/refusal.ts'
import { logSoftmax, logSumExp as logSum } from './distribution.ts'
import { maskTensor } from './forward.ts'
import type { LoadedTransformer } from './model.ts'
import { keep, readBack } from './readings.ts'

/** How many of GPT's candidates are re-scored. */
const rescored = 50

/** Candidates are read side by side in one pass, as many as make about so many tokens: fewer and larger products. */
const tokensAtOnce = 320

/**
 * The mask of a prefix that several continuations share: each token looks back at its own continuation and at the prefix, so
 * that every continuation is read as if it stood there alone.
 */
export function branchesMask(prefix: number, branches: number, length: number): MaskMatrix {
  const T = prefix + branches * length
  const data = new Uint8Array(T * T)
  for (let i = 0; i < T; i++) {
    const start = i < prefix ? 0 : prefix + Math.floor((i - prefix) / length) * length
    data.fill(1, i * T, i * T + Math.min(prefix, i + 1))
    data.fill(1, i * T + start, i * T + i + 1)
  }
  return { shape: [T, T], data }
}

/** ln p(after | prefix, candidate) of each candidate, all of them in one pass. */
async function continuationLogs(
  { config, weights }: LoadedTransformer,
  prefix: readonly number[],
  candidates: readonly number[],
  after: readonly number[],
): Promise<number[]> {
  const length = after.length
  // The last token is only predicted, never read.
  const branch = (candidate: number) => [candidate, ...after.slice(0, -1)]
  const ids = [...prefix, ...candidates.flatMap(branch)]
  const positionIds = ids.map((_, at) =>
    at < prefix.length ? at : prefix.length + ((at - prefix.length) % length),
  )
  const readings = keep(() => {
    const mask = maskTensor(branchesMask(prefix.length, candidates.length, length), config.heads)
    const { logits } = gpt(weights as GptWeights, config, { ids, positionIds }, mask) // (T, V)
    if (!logits) throw new Refusal('checkpoint-unsupported', { reason: 'it has no head that predicts' })
    const V = config.vocabulary
    const targets = ids.slice(prefix.length).map((_, at) => (prefix.length + at) * V + after[at % length]!)
    const target = gather(reshape(logits, [ids.length * V]), tensor1d(targets, 'int32')) // (T·V)[C·A] → (C·A)
    const total = logSumExp(slice(logits, [prefix.length, 0], [-1, -1]), 1) // (C·A, V) → (C·A)
    return { logs: sub(target, total) } // (C·A)
  })
  const logs = (await readBack(readings)).get(readings.logs)!
  return candidates.map((_, row) =>
    logs.subarray(row * length, (row + 1) * length).reduce((sum, one) => sum + one, 0),
  )
}

/** How far the candidates have got. */
export interface Rescoring {
  /** ln p of the text from the gap on, with each of the first candidates in it. */
  readonly scored: readonly number[]
  /** ln p [V] when all are scored. */
  readonly logs: Float64Array | null
}

/**
 * One step of it: scores as many more of the likeliest candidates of `left` as fit into one pass. When all are scored they
 * are shared out by the likelihood of the whole text; together they keep the probability that they had, and all others keep
 * theirs (training/evaluation/gap.py: gpt_rescored).
 *
 * @param prefix ids before the gap, at least one
 * @param after ids behind it
 * @param left ln p [V] from the prefix
 * @param scored what the steps before gave
 */
export async function rescoreOn(
  model: LoadedTransformer,
  prefix: readonly number[],
  after: readonly number[],
  left: Float64Array,
  scored: readonly number[],
): Promise<Rescoring> {
  const best = Array.from(left.keys())
    .sort((a, b) => left[b]! - left[a]! || a - b)
    .slice(0, rescored)
  const atOnce =
    after.length === 0 ? rescored : Math.max(1, Math.floor((tokensAtOnce - prefix.length) / after.length))
  const some = best.slice(scored.length, scored.length + atOnce)
  const further =
    after.length === 0 || some.length === 0
      ? some.map(() => 0)
      : await continuationLogs(model, prefix, some, after)
  const scores = [...scored, ...some.map((id, row) => left[id]! + further[row]!)]
  if (scores.length < best.length) return { scored: scores, logs: null }
  const kept = logSum(best.map((id) => left[id]!))
  const shares = logSoftmax(scores.slice(0, best.length))
  const logs = left.slice()
  for (const [rank, id] of best.entries()) logs[id] = shares[rank]! + kept
  return { scored: scores, logs }
}

/** All steps. */
export async function rescore(
  model: LoadedTransformer,
  prefix: readonly number[],
  after: readonly number[],
  left: Float64Array,
): Promise<{ readonly logs: Float64Array; readonly sequences: number }> {
  let scored: readonly number[] = []
  for (;;) {
    const step = await rescoreOn(model, prefix, after, left, scored)
    if (step.logs) return { logs: step.logs, sequences: step.scored.length }
    scored = step.scored
  }
}
