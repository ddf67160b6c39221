import { useMemo } from 'react'
import type { AxisLabel } from '../../charts/axisLabel.ts'
import { useChoices } from '../../store/choices.ts'
import type { Choices, Kind } from '../../store/fields.ts'
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

const switchedCells = (choices: Choices, kind: Kind, count: number) =>
  choices[`${kind}.flips`].filter((cell) => Math.max(...cell) < count).length

/** Everything that the pictures of one model are drawn from; null until its first Trace is there. */
export function useModelView(kind: Kind): ModelView | null {
  const run = useResults((results) => results.runs[`${kind}.shown`])
  const ownRun = useResults((results) => results.runs[`${kind}.own`])
  const chosenLayer = useChoices(({ choices }) => choices[`${kind}.layer`])
  const chosenHead = useChoices(({ choices }) => choices[`${kind}.head`])
  const view = useChoices(({ choices }) => choices.view)
  const choices = useChoices((state) => state.choices)
  const pointed = useResults((results) => {
    const cell = pointedIn(kind, choices, results)
    return cell && `${cell.row ?? ''}.${cell.column ?? ''}`
  })

  const request = run?.request
  const trace = run?.result?.trace ?? null
  const switched = switchedCells(choices, kind, trace?.tokens.length ?? 0)
  const changed = choices[`${kind}.mask`] !== 'own' || switched > 0
  const ownTrace = changed ? (ownRun?.result?.trace ?? null) : trace
  const tokens = useMemo(
    () => (trace && request ? trace.tokens.map((_, t) => readableToken(trace, t, request)) : []),
    [trace, request],
  )
  const labels = useMemo(() => tokens.map(({ label, kind }) => ({ label, kind })), [tokens])
  const layer = Math.min(chosenLayer, (trace?.layers.length ?? 1) - 1)
  const head =
    chosenHead === 'mean' ? 'mean' : Math.min(chosenHead, (trace?.layers[0]?.heads.length ?? 1) - 1)
  const ownRequest = changed ? ownRun?.request : request
  const comparable = request && ownRequest && inputKey(request) === inputKey(ownRequest)
  const own = comparable ? ownTrace : null
  const mode = view === 'difference' && changed && own ? 'difference' : 'weights'
  const picture = useMemo(() => {
    if (!trace) return null
    const weights = weightsOf(trace.layers[layer]!, head)
    if (mode === 'weights' || !own) return { shown: weights, limit: 1 }
    const shown = difference(weights, weightsOf(own.layers[layer]!, head))
    let limit = 0
    for (const value of shown.data) limit = Math.max(limit, Math.abs(value))
    return { shown, limit: limit || 1 }
  }, [trace, own, layer, head, mode])
  if (!trace || !request || !picture) return null
  const [row, column] = (pointed ?? '.').split('.').map((index) => (index === '' ? null : Number(index)))
  return {
    kind,
    trace,
    request,
    own,
    changed,
    switched,
    layer,
    head,
    mode,
    ...picture,
    tokens,
    labels,
    row: row ?? null,
    column: column ?? null,
  }
}
