import { useMemo } from 'react'
import type { Kind } from './fields.ts'
import { useResults } from './results.ts'

/** The typed text as these models read it last, and why one of them would not; of several refusals of one kind the last. */
export function useReads(kinds: readonly Kind[]) {
  const runs = useResults((results) => results.runs)
  return useMemo(() => {
    const shown = kinds.flatMap((kind) => {
      const run = runs[`${kind}.shown`]
      return run ? [{ kind, ...run }] : []
    })
    const reads = shown.flatMap(({ kind, result, request }) =>
      result ? [{ kind, tokens: result.trace, texts: request, cut: result.cut }] : [],
    )
    const refused = new Map(shown.flatMap(({ refusal }) => (refusal ? [[refusal.code, refusal]] : [])))
    return { reads, refusals: [...refused.values()], isThere: shown.length === kinds.length }
  }, [runs, kinds])
}
