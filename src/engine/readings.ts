/** How the numbers of a pass leave the backend. */
import { dispose, type Tensor, type TensorContainer, tensor_util, tidy } from '@tensorflow/tfjs-core'
import type { TextTokenizer } from '../text/tokenizer.ts'
import type { Array2 } from '../trace/arrays.ts'
import type { Candidate } from '../trace/trace.ts'

/** How many of the likeliest tokens stand in a Trace. */
export const candidates = 5

/** tfjs's `tidy` for results that its type does not know: whatever object of tensors `work` returns is kept. */
export const keep = <T extends object>(work: () => T): T => tidy(work as () => TensorContainer) as T

/** All numbers, read back together and freed: on WebGPU each reading on its own would wait for the device. */
export async function readBack(readings: object): Promise<ReadonlyMap<Tensor, Float32Array>> {
  const tensors = tensor_util.getTensorsInContainer(readings as TensorContainer)
  try {
    const data = await Promise.all(tensors.map((one) => one.data<'float32'>()))
    return new Map(tensors.map((one, at) => [one, data[at]!]))
  } finally {
    dispose(tensors)
  }
}

/** [rows, columns] of a tensor's numbers. */
export const matrix = (data: Float32Array, columns: number): Array2 => ({
  shape: [data.length / columns, columns],
  data,
})

/** The likeliest tokens of each row, from probabilities and ids [T, k]. */
export function readTop(
  probabilities: Float32Array,
  ids: ArrayLike<number>,
  T: number,
  tokenizer: TextTokenizer,
): Candidate[][] {
  const k = probabilities.length / Math.max(1, T)
  return Array.from({ length: T }, (_, row) =>
    Array.from({ length: k }, (_, rank) => {
      const id = ids[row * k + rank]!
      return { token: tokenizer.token(id), id, probability: probabilities[row * k + rank]! }
    }),
  )
}
