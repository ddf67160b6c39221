import { useMemo } from 'react'
import type { AxisLabel } from '../../charts/axisLabel.ts'
import { useChoices } from '../../store/choices.ts'
import type { Kind } from '../../store/fields.ts'
import { pointedIn } from '../../store/pointed.ts'
import { useResults } from '../../store/results.ts'
import { inputKey } from '../../store/wanted.ts'
import type { Array2 } from '../../trace/arrays.ts'
import { type ReadableToken, readableToken } from '../../trace/display.ts'
import { difference, weightsOf } from '../../trace/measure.ts'
import type { PageRequest } from '../../trace/request.ts'
import type { Trace } from '../../trace/trace.ts'

/** One model as the lab shows it. */
export interface ModelView {
  readonly kind: Kind
  readonly trace: Trace
  /** What that Trace answers. */
  readonly request: PageRequest
  /** The same text under the model's own mask; null while it is being computed. */
  readonly own: Trace | null
  readonly changed: boolean
  /** Cells switched by hand, of those that this text has. */
  readonly switched: number
  readonly layer: number
  readonly head: number | 'mean'
  readonly mode: 'weights' | 'difference'
  readonly shown: Array2
  /** End of the difference scale. */
  readonly limit: number
  readonly tokens: readonly ReadableToken[]
  readonly labels: readonly AxisLabel[]
  readonly row: number | null
  readonly column: number | null
}

/** Everything that the pictures of one model are drawn from; null until its first Trace is there. */
export function useModelView(kind: Kind): ModelView | null {
  const run = useResults((results) => results.runs[`${kind}.shown`])
  const ownRun = useResults((results) => results.runs[`${kind}.own`])
  const chosenLayer = useChoices(({ choices }) => choices[`${kind}.layer`])
  const chosenHead = useChoices(({ choices }) => choices[`${kind}.head`])
  const view = useChoices(({ choices }) => choices.view)
  const cursor = useChoices(({ choices }) => choices.cursor)
  const mask = useChoices(({ choices }) => choices[`${kind}.mask`])
  const flips = useChoices(({ choices }) => choices[`${kind}.flips`])
  const pointed = useResults((results) => {
    const cell = pointedIn(kind, cursor, results)
    return cell && `${cell.row ?? ''}.${cell.column ?? ''}`
  })

  const request = run?.request
  const trace = run?.result?.trace ?? null
  const count = trace?.tokens.length ?? 0
  const switched = flips.filter((cell) => Math.max(...cell) < count).length
  const changed = mask !== 'own' || switched > 0
  const ownTrace = changed ? (ownRun?.result?.trace ?? null) : trace
  const tokens = useMemo(
    () => (trace && request ? trace.tokens.map((_, t) => readableToken(trace, t, request)) : []),
    [trace, request],
  )
  const labels = useMemo(() => tokens.map(({ label, kind }) => ({ label, kind })), [tokens])
  const layer = Math.min(chosenLayer, (trace?.layers.length ?? 1) - 1)
  const head: number | 'mean' =
    chosenHead === 'mean' ? 'mean' : Math.min(chosenHead, (trace?.layers[0]?.heads.length ?? 1) - 1)
  const ownRequest = changed ? ownRun?.request : request
  const comparable = request && ownRequest && inputKey(request) === inputKey(ownRequest)
  const own = comparable ? ownTrace : null
  const mode: ModelView['mode'] = view === 'difference' && changed && own ? 'difference' : 'weights'
  const picture = useMemo(() => {
    if (!trace) return null
    const weights = weightsOf(trace.layers[layer]!, head)
    if (mode === 'weights' || !own) return { shown: weights, limit: 1 }
    const shown = difference(weights, weightsOf(own.layers[layer]!, head))
    let limit = 0
    for (const value of shown.data) limit = Math.max(limit, Math.abs(value))
    return { shown, limit: limit || 1 }
  }, [trace, own, layer, head, mode])
  // One object as long as nothing of it changes: what is drawn later is drawn once.
  return useMemo(() => {
    if (!trace || !request || !picture) return null
    const [row = null, column = null] = (pointed ?? '.')
      .split('.')
      .map((index) => (index === '' ? null : Number(index)))
    const model = { kind, trace, request, own, changed, switched, layer, head, mode }
    return { ...model, ...picture, tokens, labels, row, column }
  }, [kind, trace, request, own, changed, switched, layer, head, mode, picture, tokens, labels, pointed])
}
