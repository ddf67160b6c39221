import { useMemo } from 'react'
import { useChoices } from '../../store/choices.ts'
import type { Kind } from '../../store/fields.ts'
import { pointedIn } from '../../store/pointed.ts'
import { useResults } from '../../store/results.ts'
import { type ReadableToken, readableToken } from '../../trace/display.ts'
import type { InsideRequest } from '../../trace/inside.ts'
import type { Cut } from '../../trace/request.ts'
import type { Trace } from '../../trace/trace.ts'

/** The pass that the lab looks into: the model and the token under the one cursor, under the masks that are chosen. */
export interface Inside {
  readonly kind: Kind
  readonly trace: Trace
  readonly tokens: readonly ReadableToken[]
  readonly at: number
  readonly layer: number
  readonly head: number | 'mean'
  /** Where the text was cut, if it did not fit. */
  readonly cut: Cut | undefined
  /** What to ask about it; the parts are the questions' own. */
  readonly request: InsideRequest
}

/** Null until the first Trace of that model is there. */
export function useInside(): Inside | null {
  const kind = useChoices(({ choices }) => choices.cursor.kind)
  const cursor = useChoices(({ choices }) => choices.cursor)
  const chosenLayer = useChoices(({ choices }) => choices[`${kind}.layer`])
  const chosenHead = useChoices(({ choices }) => choices[`${kind}.head`])
  const run = useResults((results) => results.runs[`${kind}.shown`])
  const row = useResults((results) => pointedIn(kind, cursor, results)?.row ?? 0)
  return useMemo(() => {
    const trace = run?.result?.trace
    if (!run || !trace) return null
    const { include: _include, ...request } = run.request
    const at = Math.min(row, trace.tokens.length - 1)
    const heads = trace.layers[0]?.heads.length ?? 1
    return {
      kind,
      trace,
      tokens: trace.tokens.map((_, t) => readableToken(trace, t, request)),
      at,
      layer: Math.min(chosenLayer, trace.layers.length - 1),
      head: chosenHead === 'mean' ? 'mean' : Math.min(chosenHead, heads - 1),
      cut: run.result?.cut,
      request: { ...request, at },
    }
  }, [run, row, kind, chosenLayer, chosenHead])
}
