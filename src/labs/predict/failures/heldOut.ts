import { useEffect, useState } from 'react'
import { fetchMetrics, type MetricsFile } from '../../../engine/metrics.ts'
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

/** The same from the file beside the page; none until it is there, and none where it cannot be had. */
export function useHeldOut() {
  const [rows, setRows] = useState<ReturnType<typeof heldOutFigures>>([])
  useEffect(() => {
    let isHere = true
    fetchMetrics().then(
      (metrics) => isHere && setRows(heldOutFigures(metrics)),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [])
  return rows
}
