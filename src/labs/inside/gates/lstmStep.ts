import type { Array2 } from '../../../trace/arrays.ts'
import type { ElmoTrace } from '../../../trace/elmoTrace.ts'
import { rowOf } from '../../../trace/measure.ts'

export type Way = 'forward' | 'backward'

/** One step of one LSTM, every vector of its equations (docs/mathematics.md); [c] unless said otherwise. */
export interface LstmStep {
  readonly input: Float32Array
  readonly forget: Float32Array
  readonly candidate: Float32Array
  readonly output: Float32Array
  /** c₋₁; at the first token read it is the boundary's, worked back from the equation of the cell. */
  readonly before: Float32Array
  readonly isWorkedBack: boolean
  /** f · c₋₁ */
  readonly kept: Float32Array
  /** i · g */
  readonly added: Float32Array
  readonly cell: Float32Array
  /** o · tanh c */
  readonly shown: Float32Array
  /** x: what this LSTM reads, [d]. */
  readonly x: Float32Array
  /** What the LSTM gives out, [d]: in the second layer before the residual connection. */
  readonly own: Float32Array
  /** What the layer gives out, [d]. */
  readonly hidden: Float32Array
}

/** The token that this direction reads before token t; null at its first. */
export function readBefore({ real }: Pick<ElmoTrace, 'real'>, way: Way, t: number): number | null {
  const before = way === 'forward' ? t - 1 : t + 1
  return real[before] === 1 ? before : null
}

const zip = (a: Float32Array, b: Float32Array, with_: (x: number, y: number) => number) =>
  a.map((value, i) => with_(value, b[i]!))

/** Token t in one layer and direction of a Trace. */
export function lstmStep(trace: ElmoTrace, layer: number, way: Way, t: number): LstmStep {
  const lstm = trace.layers[layer]![way]
  const at = (of: Array2) => rowOf(of, t)
  const [input, forget] = [at(lstm.gates.input), at(lstm.gates.forget)]
  const [candidate, output] = [at(lstm.gates.candidate), at(lstm.gates.output)]
  const cell = at(lstm.cell)
  const added = zip(input, candidate, (i, g) => i * g)
  const place = readBefore(trace, way, t)
  const before =
    place === null
      ? zip(
          zip(cell, added, (c, ig) => c - ig),
          forget,
          (rest, f) => rest / f,
        )
      : rowOf(lstm.cell, place)
  const x = rowOf(layer === 0 ? trace.embeddings : trace.layers[layer - 1]![way].hidden, t)
  const hidden = at(lstm.hidden)
  return {
    input,
    forget,
    candidate,
    output,
    before,
    isWorkedBack: place === null,
    kept: zip(forget, before, (f, c) => f * c),
    added,
    cell,
    shown: zip(output, cell, (o, c) => o * Math.tanh(c)),
    x,
    own: layer === 0 ? hidden : zip(hidden, x, (h, below) => h - below),
    hidden,
  }
}

/** How open the gates of one step are on average, and how much the cell and the output hold. */
export interface StepSummary {
  readonly input: number
  readonly forget: number
  readonly output: number
  /** Mean of |c|. */
  readonly cell: number
  /** Euclidean length of the output. */
  readonly hidden: number
}

const mean = (values: Float32Array) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

export function stepSummary(trace: ElmoTrace, layer: number, way: Way, t: number): StepSummary {
  const { cell, gates, hidden } = trace.layers[layer]![way]
  return {
    input: mean(rowOf(gates.input, t)),
    forget: mean(rowOf(gates.forget, t)),
    output: mean(rowOf(gates.output, t)),
    cell: mean(rowOf(cell, t).map(Math.abs)),
    hidden: Math.sqrt(rowOf(hidden, t).reduce((sum, value) => sum + value * value, 0)),
  }
}
