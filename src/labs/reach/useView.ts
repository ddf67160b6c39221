import { useMemo } from 'react'
import { useChoices } from '../../store/choices.ts'
import { useQuestion } from '../../store/useQuestion.ts'
import type { Refusal } from '../../trace/refusal.ts'
import type { ModelKind } from '../../trace/trace.ts'
import { askedOf } from './asked.ts'
import type { Change } from './useChange.ts'
import { type ReachView, viewOf } from './view.ts'

/** What a model says to the change: a picture, or why there is none; null: nothing yet. */
export type Told = { readonly view: ReachView } | { readonly refusal: Refusal } | 'cut' | null

/** Asks one model. The last picture stays while the next is computed. */
export function useView(kind: ModelKind, change: Change | null): Told {
  const choices = useChoices((state) => state.choices)
  const asked = change && askedOf(kind, choices, change, [change.typed[change.chosen]!.place])
  const answer = useQuestion(`reach.${kind}`, 'reaches', asked)
  const direction = choices['elmo.direction']
  const { request, result, refusal } = answer ?? {}
  return useMemo(() => {
    if (refusal) return { refusal }
    if (!request || !result) return null
    const view = viewOf(kind, result, request, direction)
    return view ? { view } : 'cut'
  }, [kind, request, result, refusal, direction])
}
