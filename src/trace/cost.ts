/**
 * What a pass costs. A FLOP is one floating-point operation: a multiply–add counts as two. Counted are the matrix products
 * alone; biases, LayerNorm, softmax, activations and look-ups come to a per cent or two of them. Scores are counted for all
 * T keys, as BERT and a GPT without a cache compute them, masked or not.
 */
import { characterCnn, filterCount, type Sizes } from './sizes.ts'

/** Bytes of a parameter in each precision; int8's scales, a few for each thousand, are left out. */
export const precisions = { fp32: 4, fp16: 2, int8: 1 } as const
export type Precision = keyof typeof precisions
export const precisionNames = Object.keys(precisions) as readonly Precision[]

/** FLOPs of x · W for one row of x, W being [inputs, outputs]. */
const product = (inputs: number, outputs: number) => 2 * inputs * outputs

/** FLOPs a token of one pass over T tokens, by what takes them. */
export interface TokenCost {
  /** Making the token's vector: a look-up costs none, a character CNN does. */
  readonly input: number
  /** q, k, v and W^O. */
  readonly projections: number
  /** q·k with every token, and the sum of the values: the only part that grows with T. */
  readonly mixing: number
  readonly feedForward: number
  /** Both directions' LSTMs. */
  readonly recurrent: number
  /** Predicting over the vocabulary. */
  readonly head: number
}

/** Of one character CNN with its highway layers and projection, for one word. */
function characterCost(width: number): number {
  const { width: m, filters, highways, wordLength } = characterCnn
  const places = (reach: number) => wordLength - reach + 1
  const convolutions = filters.reduce(
    (sum, [reach, count]) => sum + places(reach) * product(reach * m, count),
    0,
  )
  return convolutions + highways * product(filterCount, 2 * filterCount) + product(filterCount, width)
}

/** FLOPs a token, in a text of T tokens. */
export function tokenCost(sizes: Sizes, T: number): TokenCost {
  const { kind, layers, width: d, inner, vocabulary: V, extra } = sizes
  if (kind === 'elmo') {
    const lstm = product(2 * d, 4 * inner) + product(inner, d)
    return {
      input: extra ? characterCost(d) : 0,
      projections: 0,
      mixing: 0,
      feedForward: 0,
      recurrent: 2 * layers * lstm,
      head: extra ? 0 : 2 * (product(d, d) + product(d, V)),
    }
  }
  return {
    input: 0,
    projections: layers * (product(d, 3 * d) + product(d, d)),
    mixing: layers * 2 * product(d, T),
    feedForward: layers * 2 * product(d, inner),
    recurrent: 0,
    head: (kind === 'bert' ? product(d, d) : 0) + product(d, V),
  }
}

/** All of a token's FLOPs. */
export const totalCost = (cost: TokenCost): number =>
  cost.input + cost.projections + cost.mixing + cost.feedForward + cost.recurrent + cost.head

/**
 * Numbers that must be kept to go on by one token after T tokens: GPT's keys and values of every layer (the KV cache), an
 * LSTM's output and memory, which do not grow. A BERT has nothing to keep: null.
 */
export function keptNumbers({ kind, layers, width, inner }: Sizes, T: number): number | null {
  if (kind === 'bert') return null
  return kind === 'gpt' ? 2 * layers * width * T : layers * (width + inner)
}
