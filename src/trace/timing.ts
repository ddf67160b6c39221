import type { Backend } from './trace.ts'

/** Which layers are timed: untrained ones, made from a seed for the purpose; no model is asked. */
export interface TimingRequest {
  readonly model: null
  /** d: width of the states; heads have 32 numbers each, as the twins' have. */
  readonly width: number
  /** T: tokens of the text, random vectors. */
  readonly tokens: number
}

/** What was measured, milliseconds of one pass over the text. */
export interface Timing {
  /** Multi-head attention alone: four products, scores, softmax. */
  readonly attention: number
  /** The whole Transformer block, feed-forward 4d. */
  readonly block: number
  /** Two LSTMs with d cells, one forward and one backward. */
  readonly lstm: number
  readonly backend: Backend
}

/** What can be timed. */
export const timedWidths = [64, 128, 256] as const
export const timedTokens = [16, 32, 64, 128, 256, 512] as const
