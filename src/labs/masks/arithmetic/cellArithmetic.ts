import { mayLook, rowOf } from '../../../trace/measure.ts'
import type { Trace } from '../../../trace/trace.ts'

/** Every number between a query, a key and what the head writes at the query's row. */
export interface CellArithmetic {
  readonly q: Float32Array
  readonly k: Float32Array
  /** q · k, before the division. */
  readonly dot: number
  /** d_head. */
  readonly width: number
  /** q · k / √d_head, as the model computed it. */
  readonly score: number
  readonly allowed: boolean
  /** Largest allowed score of the row, taken off every score before exp; null in a wholly forbidden row. */
  readonly largest: number | null
  readonly exp: number
  readonly rowSum: number
  /** Number of keys that the row may look at. */
  readonly keys: number
  readonly weight: number
  /** weight × v, [d_head]. */
  readonly contribution: Float32Array
  /** Σ weight × v over the row: the output of the head, [d_head]. */
  readonly output: Float32Array
}

/** One cell in full, from the numbers of a Trace that was made with `include: ['qkv']`; null without them. */
export function cellArithmetic(
  trace: Trace,
  layer: number,
  head: number,
  row: number,
  column: number,
): CellArithmetic | null {
  const { scores, weights, q, k, v } = trace.layers[layer]?.heads[head] ?? {}
  if (!scores || !weights || !q || !k || !v) return null
  const width = q.shape[1]
  const query = rowOf(q, row)
  const key = rowOf(k, column)
  const rowScores = rowOf(scores, row)
  const rowWeights = rowOf(weights, row)
  const allowedKeys = [...rowScores.keys()].filter((j) => mayLook(trace.mask, row, j))
  const largest = allowedKeys.length > 0 ? Math.max(...allowedKeys.map((j) => rowScores[j]!)) : null
  const expOf = (j: number) => Math.exp(rowScores[j]! - (largest ?? 0))
  const allowed = mayLook(trace.mask, row, column)
  const output = new Float32Array(width)
  for (const j of allowedKeys)
    rowOf(v, j).forEach((value, i) => {
      output[i]! += rowWeights[j]! * value
    })
  const weight = rowWeights[column]!
  return {
    q: query,
    k: key,
    dot: query.reduce((sum, value, i) => sum + value * key[i]!, 0),
    width,
    score: rowScores[column]!,
    allowed,
    largest,
    exp: allowed ? expOf(column) : 0,
    rowSum: allowedKeys.reduce((sum, j) => sum + expOf(j), 0),
    keys: allowedKeys.length,
    weight,
    contribution: rowOf(v, column).map((value) => weight * value),
    output,
  }
}
