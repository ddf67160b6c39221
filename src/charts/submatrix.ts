import type { Array2, MaskMatrix } from '../trace/arrays.ts'
import type { Range } from './range.ts'

type Numbers = Float32Array | Uint8Array

function cut<T extends Numbers>(data: T, columns: number, [from, to]: Range, into: T): T {
  const side = to - from
  for (let row = 0; row < side; row++) {
    const start = (from + row) * columns + from
    into.set(data.subarray(start, start + side), row * side)
  }
  return into
}

/** Rows and columns `from` to `to` (left out) of a square matrix. */
export function submatrix({ shape, data }: Array2, range: Range): Array2 {
  const side = range[1] - range[0]
  return { shape: [side, side], data: cut(data, shape[1], range, new Float32Array(side * side)) }
}

/** The same part of a mask. */
export function submask({ shape, data }: MaskMatrix, range: Range): MaskMatrix {
  const side = range[1] - range[0]
  return { shape: [side, side], data: cut(data, shape[1], range, new Uint8Array(side * side)) }
}
