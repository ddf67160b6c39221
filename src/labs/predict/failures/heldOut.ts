import { fetchMetrics, type MetricsFile } from '../../../engine/metrics.ts'
import { useFile } from '../../../store/useFile.ts'
import type { WriterName } from './writers.ts'

/** Model and method of an entry, by writer; the stories themselves have no method. */
const entries: readonly (readonly [WriterName | 'stories', model: string, method: string | null])[] = [
  ['gpt', 'gpt', 'left to right'],
  ['elmo', 'elmo', 'left to right'],
  ['append', 'bert', 'append'],
  ['gibbs', 'bert', 'Gibbs'],
  ['stories', 'held-out text', null],
]

/** What training/ measured of each writer on held-out stories; without such entries, none. */
export function heldOutFigures({ entries: all }: Pick<MetricsFile, 'entries'>) {
  return entries.flatMap(([who, model, method]) => {
    const value = (key: string) =>
      all.find((entry) => entry.key === key && entry.model === model && (entry.method ?? null) === method)
        ?.value
    const row = {
      who,
      distinct2: value('writing.distinct2'),
      repeated4: value('writing.repeated4'),
      trigramsFound: value('writing.trigramsFound'),
      trigramPerplexity: value('writing.trigramPerplexity'),
    }
    return row.distinct2 === undefined ? [] : [row]
  })
}

export type HeldOutWriter = ReturnType<typeof heldOutFigures>[number]

/** Model and method of an entry, by the way that a hidden word is asked for. */
const ways = {
  left: ['gpt', 'left'],
  rescore: ['gpt', 'rescore'],
  masked: ['bert', 'masked'],
  elmo: ['elmo', 'forward'],
  cut: ['bert', 'left'],
} as const
type GapWay = keyof typeof ways

/** How a hidden word was asked for, and what came of it on held-out stories. */
export interface GapFigure {
  readonly method: GapWay
  /** Share of first guesses that are right. */
  readonly top1: number
  /** Mean −ln p of the right word, nats. */
  readonly logLoss: number
  readonly n: number
}

/** What training/ measured of one hidden word, asked for in these ways; without such entries, none. */
export const gapFigures = (
  { entries: all }: Pick<MetricsFile, 'entries'>,
  asked: readonly GapWay[],
): readonly GapFigure[] =>
  asked.flatMap((way) => {
    const [model, method] = ways[way]
    const of = (key: string) =>
      all.find((entry) => entry.key === key && entry.model === model && entry.method === method)
    const [top1, logLoss] = [of('gap.top1'), of('gap.logLoss')]
    return top1 && logLoss ? [{ method: way, top1: top1.value, logLoss: logLoss.value, n: top1.n }] : []
  })

/** All from the file beside the page; none until it is there, and none where it cannot be had. */
export function useHeldOut(): {
  readonly writers: readonly HeldOutWriter[]
  readonly gaps: readonly GapFigure[]
  /** With nothing to the right of the word. */
  readonly next: readonly GapFigure[]
} {
  const file = useFile(fetchMetrics)
  const entries = file.state === 'there' ? file.value.entries : []
  return {
    writers: heldOutFigures({ entries }),
    gaps: gapFigures({ entries }, ['left', 'rescore', 'masked']),
    next: gapFigures({ entries }, ['left', 'elmo', 'cut']),
  }
}
