import type { Line } from '../../../charts/AttentionLines.tsx'
import type { Array2 } from '../../../trace/arrays.ts'
import { mayLook } from '../../../trace/measure.ts'
import type { Trace } from '../../../trace/trace.ts'

export interface LinesWanted {
  /** The query whose lines are drawn; null: all of them. */
  readonly row: number | null
  readonly specials: boolean
  readonly pairs: 'all' | 'ab' | 'ba'
}

export interface ShownLines {
  readonly lines: readonly Line[]
  /** Share of the queries' weight that lies on keys that are left out: never handed to the others. */
  readonly hidden: number
  /** Share that lies on lines too thin to be drawn. */
  readonly thin: number
}

/** With all queries at once, lines below this weight are not drawn. */
export const thinnest = 0.02

/** [CLS] and [SEP]: what nobody typed and no pad is. */
export const isFrame = ({ offsets, real }: Pick<Trace, 'offsets' | 'real'>, t: number): boolean =>
  real[t] === 1 && offsets[t] === null

/** Which lines are drawn, and how much of the weight is not. What the mask forbids has no line, and no weight either. */
export function shownLines(
  { shape: [T], data }: Array2,
  trace: Pick<Trace, 'offsets' | 'real' | 'sources' | 'mask'>,
  { row, specials, pairs }: LinesWanted,
): ShownLines {
  const isLeftOut = (i: number, j: number): boolean => {
    if (!specials && (isFrame(trace, i) || isFrame(trace, j))) return true
    if (pairs === 'all') return false
    const [from, to] = pairs === 'ab' ? ['text', 'pair'] : ['pair', 'text']
    return trace.sources[i] !== from || trace.sources[j] !== to
  }
  const rows =
    row === null ? Array.from({ length: T }, (_, i) => i).filter((i) => trace.real[i] === 1) : [row]
  const lines: Line[] = []
  let [hidden, thin, total] = [0, 0, 0]
  for (const i of rows) {
    for (let j = 0; j < T; j++) {
      const weight = data[i * T + j]!
      if (!mayLook(trace.mask, i, j)) continue
      total += weight
      if (isLeftOut(i, j)) hidden += weight
      else if (row === null && weight < thinnest) thin += weight
      else lines.push({ row: i, column: j, weight })
    }
  }
  const share = (part: number) => (total === 0 ? 0 : part / total)
  return { lines, hidden: share(hidden), thin: share(thin) }
}
