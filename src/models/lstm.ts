/**
 * The LSTM: Hochreiter & Schmidhuber 1997; the forget gate: Gers et al. 2000; the projection: Sak et al. 2014, as in
 * ELMo (Peters et al. 2018). Gates stand in PyTorch's order: input, forget, candidate, output.
 */
import {
  add,
  concat,
  fused,
  matMul,
  mul,
  sigmoid,
  split,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  tanh,
  zeros,
} from '@tensorflow/tfjs-core'
import type { LstmParameters } from '../trace/elmoParameters.ts'

/** What one step leaves behind, or all T steps one under the other: [1, …] or [T, …]. */
export interface LstmStates {
  /** h: the output, [T, h]. */
  readonly hidden: Tensor2D
  /** c: the memory, [T, c]. */
  readonly cell: Tensor2D
  readonly gates: {
    /** i = σ(…), [T, c] */
    readonly input: Tensor2D
    /** f = σ(…), [T, c] */
    readonly forget: Tensor2D
    /** g = tanh(…), what the input gate lets in, [T, c] */
    readonly candidate: Tensor2D
    /** o = σ(…), [T, c] */
    readonly output: Tensor2D
  }
}

/**
 * One step of the cell.
 *
 *     i, f, o = σ(x W + h₋₁ U + b)    g = tanh(x W + h₋₁ U + b)
 *     c = f · c₋₁ + i · g             h = (o · tanh c) P
 *
 * @param fromInput x W + b, [1, 4c]
 * @param hidden h₋₁, [1, h]
 * @param cell c₋₁, [1, c]
 */
function step(
  fromInput: Tensor2D,
  hidden: Tensor2D,
  cell: Tensor2D,
  { recurrent, projection }: LstmParameters<Tensor>,
): LstmStates {
  const before = add(fromInput, matMul(hidden, recurrent as Tensor2D)) // (1, 4c) + (1, h) × (h, 4c) → (1, 4c)
  const [i, f, g, o] = split(before, 4, 1) as [Tensor2D, Tensor2D, Tensor2D, Tensor2D] // (1, c) each
  const [input, forget, candidate, output] = [sigmoid(i), sigmoid(f), tanh(g), sigmoid(o)]
  const next = add<Tensor2D>(mul(forget, cell), mul(input, candidate)) // (1, c)
  const shown = mul<Tensor2D>(output, tanh(next)) // (1, c)
  return {
    hidden: projection ? matMul(shown, projection as Tensor2D) : shown, // (1, c) × (c, h) → (1, h)
    cell: next,
    gates: { input, forget, candidate, output },
  }
}

/**
 * All steps from zeros, each on the state of the one before; what does not depend on it is done for all at once.
 *
 * @param x [T, d], T at least 1
 */
export function unroll(x: Tensor2D, weights: LstmParameters<Tensor>): LstmStates {
  const [steps] = x.shape
  const [width, gates] = weights.recurrent.shape as [number, number]
  const { input, bias } = weights
  const fromInputs = fused.matMul({ a: x, b: input as Tensor2D, bias: bias as Tensor1D }) // (T, d) × (d, 4c) + (4c) → (T, 4c)
  const states: LstmStates[] = []
  let [hidden, cell] = [zeros([1, width]), zeros([1, gates / 4])] as [Tensor2D, Tensor2D]
  for (const fromInput of split(fromInputs, steps, 0) as Tensor2D[]) {
    const state = step(fromInput, hidden, cell, weights)
    states.push(state)
    hidden = state.hidden
    cell = state.cell
  }
  const all = (of: (state: LstmStates) => Tensor2D) => concat(states.map(of), 0) // T × (1, n) → (T, n)
  return {
    hidden: all((state) => state.hidden),
    cell: all((state) => state.cell),
    gates: {
      input: all(({ gates }) => gates.input),
      forget: all(({ gates }) => gates.forget),
      candidate: all(({ gates }) => gates.candidate),
      output: all(({ gates }) => gates.output),
    },
  }
}
