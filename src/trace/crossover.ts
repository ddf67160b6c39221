/**
 * Attention's n² against the LSTM's n: layers of one width d on a text of T tokens. FLOPs as in cost.ts; the feed-forward
 * layer has the papers' 4d, an LSTM's memory is as wide as its output, and two of them read the text both ways.
 */
export const extractors = ['attention', 'block', 'lstm'] as const
export type Extractor = (typeof extractors)[number]

/** FLOPs a token that do not depend on T, in units of d². */
const linear: Readonly<Record<Extractor, number>> = {
  // q, k, v, W^O
  attention: 2 * 4,
  // the same, and two products of the feed-forward layer
  block: 2 * (4 + 8),
  // two directions, each with W and U of [d, 4d]
  lstm: 2 * 2 * 8,
}

/** FLOPs a token and key, in units of d: q·k, and weight × v. */
const quadratic: Readonly<Record<Extractor, number>> = { attention: 4, block: 4, lstm: 0 }

/** FLOPs of one layer over the whole text. */
export const layerCost = (of: Extractor, d: number, T: number): number =>
  linear[of] * d * d * T + quadratic[of] * d * T * T

/** The number of tokens at which attention, or a whole block, costs what the LSTM pair does; beyond it, it costs more. */
export const crossover = (of: 'attention' | 'block', d: number): number =>
  ((linear.lstm - linear[of]) * d) / quadratic[of]

/** The number of tokens at which the n² part of a layer costs what its matrices do; beyond it, it costs more. */
export const squareTakesOver = (of: 'attention' | 'block', d: number): number =>
  (linear[of] * d) / quadratic[of]
