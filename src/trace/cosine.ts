import type { Array2 } from './arrays.ts'
import { rowOf } from './measure.ts'

/** Cosine of the angle between every two rows of x [n, d]: [n, n]; 0 with a row of zeros. */
export function cosines(x: Array2): Array2 {
  const [n] = x.shape
  const rows = Array.from({ length: n }, (_, i) => rowOf(x, i))
  const norms = rows.map((row) => Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)))
  const data = new Float32Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let dot = 0
      for (let k = 0; k < rows[i]!.length; k++) dot += rows[i]![k]! * rows[j]![k]!
      const size = norms[i]! * norms[j]!
      const cosine = size === 0 ? 0 : dot / size
      data[i * n + j] = cosine
      data[j * n + i] = cosine
    }
  }
  return { shape: [n, n], data }
}
