import type { Array2, MaskMatrix } from './arrays.ts'
import type { LayerTrace, Trace } from './trace.ts'

/** Row i of a matrix, as a view on its data. */
export const rowOf = (matrix: Array2, row: number): Float32Array =>
  matrix.data.subarray(row * matrix.shape[1], (row + 1) * matrix.shape[1])

/** May query row i look at key column j? */
export const mayLook = (mask: MaskMatrix, row: number, column: number): boolean =>
  mask.data[row * mask.shape[1] + column] === 1

/** Shannon entropy −Σ p log₂ p of one row of weights, in bits; 0 for a row of zeros. */
export function entropy(weights: Float32Array): number {
  let bits = 0
  for (const p of weights) if (p > 0) bits -= p * Math.log2(p)
  return bits
}

/** Columns of a row in order of falling weight, at most n, zeros left out. */
export function largest(weights: Float32Array, n: number): number[] {
  return Array.from(weights.keys())
    .filter((column) => weights[column]! > 0)
    .sort((a, b) => weights[b]! - weights[a]!)
    .slice(0, n)
}

/** Element-by-element mean of matrices of one shape, at least one. */
export function meanOf(matrices: readonly Array2[]): Array2 {
  const { shape } = matrices[0]!
  const data = new Float32Array(shape[0] * shape[1])
  for (const matrix of matrices) for (let i = 0; i < data.length; i++) data[i]! += matrix.data[i]!
  for (let i = 0; i < data.length; i++) data[i]! /= matrices.length
  return { shape, data }
}

/** Attention weights of one head, or their mean over the heads of the layer, [T, T]. */
export function weightsOf(layer: LayerTrace, head: number | 'mean'): Array2 {
  if (head === 'mean') return meanOf(layer.heads.map(({ weights }) => weights))
  return layer.heads[Math.min(head, layer.heads.length - 1)]!.weights
}

/** a − b, element by element. */
export function difference(a: Array2, b: Array2): Array2 {
  return { shape: a.shape, data: a.data.map((value, i) => value - b.data[i]!) }
}

/** Output of the last block: the states that the model's heads read. */
export const lastHidden = (trace: Trace): Array2 => trace.finalHidden ?? trace.layers.at(-1)!.hidden

/** Euclidean distance of two rows of hidden states. */
export function rowDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2
  return Math.sqrt(sum)
}

/**
 * Largest absolute change of any last hidden state over the real tokens of two Traces of the same text, which may
 * be padded differently: the k-th real token of one is compared with the k-th of the other.
 */
export function largestRealChange(a: Trace, b: Trace): number {
  const rows = (trace: Trace) => trace.real.flatMap((real, t) => (real ? [rowOf(lastHidden(trace), t)] : []))
  const rowsOfB = rows(b)
  let most = 0
  rows(a).forEach((row, k) => {
    const other = rowsOfB[k]
    if (other)
      row.forEach((value, i) => {
        most = Math.max(most, Math.abs(value - other[i]!))
      })
  })
  return most
}
