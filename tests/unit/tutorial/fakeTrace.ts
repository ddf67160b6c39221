import type { Kind } from '../../../src/store/fields.ts'
import type { Array2 } from '../../../src/trace/arrays.ts'
import type { Trace } from '../../../src/trace/trace.ts'

interface Fake {
  readonly kind: Kind
  readonly real: readonly (0 | 1)[]
  /** May row i look at column j? */
  readonly mayLook: (row: number, column: number) => boolean
  /** The one number of each row's last state. */
  readonly states: readonly number[]
  readonly ids?: readonly number[]
  readonly nextIds?: readonly number[]
}

/** A Trace of one layer and one head that gives equal weight to all that a row may look at. */
export function fakeTrace({ kind, real, mayLook, states, ids = [], nextIds = [] }: Fake): Trace {
  const T = real.length
  const rows = Array.from({ length: T }, (_, row) =>
    Array.from({ length: T }, (_, column) => mayLook(row, column)),
  )
  const weights = rows.flatMap((row) => {
    const allowed = row.filter(Boolean).length
    return row.map((may) => (may ? 1 / allowed : 0))
  })
  const square = (numbers: readonly number[]): Array2 => ({ shape: [T, T], data: Float32Array.from(numbers) })
  const hidden: Array2 = { shape: [T, 1], data: Float32Array.from(states) }
  return {
    schema: 'bothways/trace@1',
    model: { id: kind, kind, origin: 'trained', parameters: 0, weightsHash: '' },
    backend: 'cpu',
    milliseconds: 0,
    tokens: real.map((isReal) => (isReal ? 'word' : '[PAD]')),
    ids,
    offsets: real.map(() => null),
    sources: real.map(() => null),
    segmentIds: [],
    positionIds: [],
    real,
    mask: { shape: [T, T], data: Uint8Array.from(rows.flat().map(Number)) },
    forbiddenRows: [],
    embeddings: hidden,
    layers: [{ hidden, heads: [{ scores: square(weights), weights: square(weights) }] }],
    top: nextIds.map((id) => [{ token: '', id, probability: 1 }]),
  }
}
