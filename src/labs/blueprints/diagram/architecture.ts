import type { Accent } from '../../../charts/palette.ts'

/**
 * Which inputs of its own stack a unit may draw on: what stands before it and itself (`forward`, as one who reads from the
 * left), what stands behind it and itself (`backward`), or everything.
 */
export type Way = 'forward' | 'backward' | 'both'

/** How a model is built, as far as its diagram needs to know: everything that is drawn follows from this. */
export interface Architecture {
  /** The model, or the one that a stage between two models is on the way from. */
  readonly accent: Accent
  readonly unit: 'lstm' | 'block'
  /** One stack of layers for each; two are joined above, and nowhere before. */
  readonly stacks: readonly [Way] | readonly [Way, Way]
  readonly layers: number
  /** LSTMs: from this layer on, counted from 1, a residual connection goes round the unit. */
  readonly residualFrom: number
}

/** A state of the diagram. */
export interface Unit {
  /** Index of the stack; 0 for what joins two. */
  readonly stack: number
  /** 0: embedding; 1 … L: layers; L + 1: output; L + 2: both stacks joined. */
  readonly level: number
  /** Index of the token; an LSTM's boundary stands at −1, or at T where the text is read from its end. */
  readonly at: number
}

export const outputLevel = ({ layers }: Architecture): number => layers + 1

/** Where two stacks are joined; a single one has no such level. */
export const joinedLevel = ({ layers }: Architecture): number => layers + 2

export const topLevel = (architecture: Architecture): number =>
  architecture.stacks.length > 1 ? joinedLevel(architecture) : outputLevel(architecture)

export const sameUnit = (a: Unit, b: Unit): boolean =>
  a.stack === b.stack && a.level === b.level && a.at === b.at

/** Where a stack of LSTMs starts to read: before the first token, or behind the last of `count`. */
export const boundaryOf = (way: Way, count: number): number => (way === 'backward' ? count : -1)
