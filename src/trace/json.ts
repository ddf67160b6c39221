import { type AnyTrace, isElmoTrace } from './anyTrace.ts'
import type { Array2 } from './arrays.ts'
import type { BoundaryTrace, ElmoTrace, LstmTrace } from './elmoTrace.ts'
import type { HeadTrace, Trace } from './trace.ts'

type Numbers2 = number[][]

interface HeadJson {
  scores: Numbers2
  weights: Numbers2
  q?: Numbers2
  k?: Numbers2
  v?: Numbers2
}

/** A Trace as a file holds it: nested arrays, with the keys of docs/sharing.md. */
export interface TraceJson
  extends Omit<Trace, 'sources' | 'mask' | 'embeddings' | 'layers' | 'finalHidden' | 'logits' | 'pooled'> {
  readonly mask: Numbers2
  readonly embeddings: Numbers2
  readonly layers: readonly { readonly hidden: Numbers2; readonly heads: readonly HeadJson[] }[]
  readonly finalHidden?: Numbers2
  readonly logits?: Numbers2
  readonly pooled?: number[]
}

/** The powers of ten that a double holds exactly. */
const powersOfTen = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`))

/** The number with the fewest digits, six or more, that is the same float32: 0.1, not 0.10000000149011612. */
function shortest(value: number): number {
  const magnitude = Math.floor(Math.log10(Math.abs(value)))
  for (let digits = 6; digits < 9; digits++) {
    const power = powersOfTen[digits - 1 - magnitude]
    // Arithmetic is ten times faster than writing and reading the digits; a Trace has a million numbers.
    const short = power ? Math.round(value * power) / power : Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return short
  }
  return Number(value.toPrecision(9)) // nine digits tell any two float32 apart
}

/** Row by row. */
export function nested(matrix: {
  readonly shape: readonly [number, number]
  readonly data: ArrayLike<number>
}): Numbers2 {
  const [rows, columns] = matrix.shape
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => shortest(matrix.data[row * columns + column]!)),
  )
}

function headToJson({ scores, weights, q, k, v }: HeadTrace): HeadJson {
  const vectors = (name: string, matrix: Array2 | undefined) => matrix && { [name]: nested(matrix) }
  return {
    scores: nested(scores),
    weights: nested(weights),
    ...vectors('q', q),
    ...vectors('k', k),
    ...vectors('v', v),
  }
}

/** The Trace as every export holds it (`bothways/trace@1`). Ready for JSON.stringify. */
export function traceToJson(trace: Trace): TraceJson {
  const { finalHidden, logits, pooled, nextSentence } = trace
  return {
    schema: trace.schema,
    model: trace.model,
    backend: trace.backend,
    milliseconds: trace.milliseconds,
    tokens: trace.tokens,
    ids: trace.ids,
    offsets: trace.offsets,
    segmentIds: trace.segmentIds,
    positionIds: trace.positionIds,
    real: trace.real,
    mask: nested(trace.mask),
    forbiddenRows: trace.forbiddenRows,
    embeddings: nested(trace.embeddings),
    layers: trace.layers.map(({ hidden, heads }) => ({
      hidden: nested(hidden),
      heads: heads.map(headToJson),
    })),
    ...(finalHidden && { finalHidden: nested(finalHidden) }),
    ...(logits && { logits: nested(logits) }),
    top: trace.top,
    ...(pooled && { pooled: Array.from(pooled.data, shortest) }),
    ...(nextSentence && { nextSentence }),
  }
}

interface LstmJson {
  readonly hidden: Numbers2
  readonly cell: Numbers2
  readonly gates: Readonly<Record<keyof LstmTrace['gates'], Numbers2>>
}

/** An ELMo's Trace as a file holds it. It has no positions. */
export interface ElmoTraceJson
  extends Omit<
    ElmoTrace,
    'sources' | 'positionIds' | 'embeddings' | 'layers' | 'logitsForward' | 'logitsBackward' | 'boundary'
  > {
  readonly embeddings: Numbers2
  readonly layers: readonly {
    readonly forward: LstmJson
    readonly backward: LstmJson
    readonly hidden: Numbers2
  }[]
  readonly logitsForward?: Numbers2
  readonly logitsBackward?: Numbers2
  readonly boundary: Pick<BoundaryTrace, 'topForward' | 'topBackward'> & {
    readonly logitsForward?: Numbers2
    readonly logitsBackward?: Numbers2
  }
}

const lstmToJson = ({ hidden, cell, gates }: LstmTrace): LstmJson => ({
  hidden: nested(hidden),
  cell: nested(cell),
  gates: {
    input: nested(gates.input),
    forget: nested(gates.forget),
    candidate: nested(gates.candidate),
    output: nested(gates.output),
  },
})

const bothLogits = ({
  logitsForward,
  logitsBackward,
}: Pick<ElmoTrace, 'logitsForward' | 'logitsBackward'>) => ({
  ...(logitsForward && { logitsForward: nested(logitsForward) }),
  ...(logitsBackward && { logitsBackward: nested(logitsBackward) }),
})

/** The same for an ELMo's. */
function elmoTraceToJson(trace: ElmoTrace): ElmoTraceJson {
  return {
    schema: trace.schema,
    model: trace.model,
    backend: trace.backend,
    milliseconds: trace.milliseconds,
    tokens: trace.tokens,
    ids: trace.ids,
    offsets: trace.offsets,
    segmentIds: trace.segmentIds,
    real: trace.real,
    embeddings: nested(trace.embeddings),
    layers: trace.layers.map(({ forward, backward, hidden }) => ({
      forward: lstmToJson(forward),
      backward: lstmToJson(backward),
      hidden: nested(hidden),
    })),
    mix: trace.mix,
    ...bothLogits(trace),
    topForward: trace.topForward,
    topBackward: trace.topBackward,
    boundary: {
      topForward: trace.boundary.topForward,
      topBackward: trace.boundary.topBackward,
      ...bothLogits(trace.boundary),
    },
  }
}

export const anyTraceToJson = (trace: AnyTrace): TraceJson | ElmoTraceJson =>
  isElmoTrace(trace) ? elmoTraceToJson(trace) : traceToJson(trace)
