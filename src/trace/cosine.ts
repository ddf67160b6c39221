import type { Array2 } from './arrays.ts'
import { rowOf } from './measure.ts'

/** u · v, summed in double precision. */
function dot(u: Float32Array, v: Float32Array): number {
  let sum = 0
  for (let i = 0; i < u.length; i++) sum += u[i]! * v[i]!
  return sum
}

/** cos(u, v) = u·v / (|u| |v|) of all pairs of rows: [N, d] → [N, N]. A row of zeros is like no other: 0. */
export function cosines(states: Array2): Array2 {
  const N = states.shape[0]
  const rows = Array.from({ length: N }, (_, n) => rowOf(states, n))
  const lengths = rows.map((row) => Math.sqrt(dot(row, row)))
  const data = new Float32Array(N * N)
  for (let i = 0; i < N; i++) {
    for (let j = i; j < N; j++) {
      const product = lengths[i]! * lengths[j]!
      const cosine = product > 0 ? Math.min(1, Math.max(-1, dot(rows[i]!, rows[j]!) / product)) : 0
      data[i * N + j] = cosine
      data[j * N + i] = cosine
    }
  }
  return { shape: [N, N], data }
}
