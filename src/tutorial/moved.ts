import { rowOf } from '../trace/measure.ts'
import type { Reach } from '../trace/reach.ts'

/** How far the last state of each token of a Transformer moved. */
export const lastMoved = (reach: Reach): readonly number[] =>
  'moved' in reach ? [...rowOf(reach.moved, reach.moved.shape[0] - 1)] : []
