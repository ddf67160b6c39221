/**
 * ELMo: Peters et al. 2018, "Deep contextualized word representations". Two language models over one table of static
 * token vectors: a forward and a backward stack of LSTMs with separate weights, trained together, that never see each
 * other's states. Published ELMo makes its token vectors with a character CNN, and its softmax is not tied to them.
 */
import {
  add,
  concat,
  matMul,
  mul,
  reverse,
  slice,
  softmax,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core'
import type { ElmoConfig } from '../trace/config.ts'
import type { LstmParameters } from '../trace/elmoParameters.ts'
import { type LstmStates, unroll } from './lstm.ts'
import { activate, dense, layerNorm, lookUp } from './operations.ts'
import type { ElmoWeights } from './weights.ts'

/** One direction, rows in the order of the text. */
interface Direction {
  /** Of each layer, [T, …]; `hidden` with what the residual connection adds. */
  readonly layers: readonly LstmStates[]
  /** From the last layer's state at each token, [T, V]: forward for the token at t + 1, backward for the one at t − 1. */
  readonly logits: Tensor2D
  /** From the state at the boundary, for the first token that this direction reads, [1, V]. */
  readonly boundaryLogits: Tensor2D
}

/** What one pass leaves behind; T counts the tokens, without the boundary and without pads. */
export interface ElmoStates {
  /** Static: the same vector for a piece wherever it stands, [T, d]. */
  readonly embeddings: Tensor2D
  readonly forward: Direction
  readonly backward: Direction
  /** Both directions side by side, a layer each: forward, then backward, [T, 2d]. */
  readonly joined: readonly Tensor2D[]
}

/** The states from row `from` on, or fewer rows of them. */
const rows = (x: Tensor2D, from: number, count: number) => slice(x, [from, 0], [count, -1])

/** Applies the same to every tensor of the states. */
const each = ({ hidden, cell, gates }: LstmStates, change: (x: Tensor2D) => Tensor2D): LstmStates => ({
  hidden: change(hidden),
  cell: change(cell),
  gates: {
    input: change(gates.input),
    forget: change(gates.forget),
    candidate: change(gates.candidate),
    output: change(gates.output),
  },
})

/** One LSTM on the other; from the second on, a residual connection round it (3.4: "residual connection"). */
function stack(x: Tensor2D, parameters: readonly LstmParameters<Tensor>[]): LstmStates[] {
  const states: LstmStates[] = []
  let input = x
  for (const one of parameters) {
    const own = unroll(input, one) // (T, d) → (T, d)
    const state = states.length === 0 ? own : { ...own, hidden: add<Tensor2D>(input, own.hidden) }
    states.push(state)
    input = state.hidden
  }
  return states
}

/** What stands between LSTM and softmax, then the token table again: hidden [n, d] → logits [n, V]. */
function predict(hidden: Tensor2D, { head, decoder }: ElmoWeights, config: ElmoConfig): Tensor2D {
  const transformed = head.dense ? activate(dense(hidden, head.dense), config.activation) : hidden // (n, d)
  const normalized = head.norm ? layerNorm(transformed, head.norm, config.epsilon) : transformed // (n, d)
  return matMul(normalized, decoder) // (n, d) × (d, V) → (n, V)
}

/**
 * One pass over the real tokens of a sequence; pads are left out, so that they change nothing.
 *
 * The forward LSTMs read the boundary and then the text; the backward ones read the boundary, which stands behind the
 * last token, and then the text from its end.
 *
 * @param ids [T], every id within the table: nothing is checked here; T may be 0
 */
export function elmo(weights: ElmoWeights, config: ElmoConfig, ids: readonly number[]): ElmoStates {
  const T = ids.length
  const read = lookUp(weights.embeddings.tokens, [config.boundary, ...ids]) // (V, d)[T + 1] → (T + 1, d)
  const embeddings = rows(read, 1, T) // (T, d)
  const direction = (way: 'forward' | 'backward'): Direction => {
    const turn = (x: Tensor2D) => (way === 'forward' || T < 2 ? x : reverse(x, 0)) // (T, n)
    const input = concat([rows(read, 0, 1), turn(embeddings)], 0) // (T + 1, d)
    const states = stack(
      input,
      weights.layers.map((layer) => layer[way]),
    )
    const logits = predict(states.at(-1)!.hidden, weights, config) // (T + 1, V)
    const inTextOrder = (x: Tensor2D) => turn(rows(x, 1, T))
    return {
      layers: states.map((state) => each(state, inTextOrder)),
      logits: inTextOrder(logits),
      boundaryLogits: rows(logits, 0, 1),
    }
  }
  const [forward, backward] = [direction('forward'), direction('backward')]
  const joined = forward.layers.map(({ hidden }, k) => concat([hidden, backward.layers[k]!.hidden], 1)) // (T, 2d)
  return { embeddings, forward, backward, joined }
}

/**
 * γ · Σₖ softmax(s)ₖ hₖ (equation 1): one vector a token from all layers, the static one, doubled, being layer 0.
 *
 * @param layers K + 1 tensors [T, 2d]
 * @param s [K + 1], before the softmax
 * @param gamma [1]
 */
export function mixLayers(layers: readonly Tensor2D[], s: Tensor1D, gamma: Tensor): Tensor2D {
  const weights = softmax(s) // (K + 1)
  const weighted = layers.map((layer, k) => mul<Tensor2D>(layer, slice(weights, [k], [1]))) // (T, 2d)
  return mul(
    gamma,
    weighted.reduce((sum, one) => add(sum, one)),
  ) // (T, 2d)
}
