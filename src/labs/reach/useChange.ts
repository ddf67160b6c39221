import { useMemo } from 'react'
import { useChoices } from '../../store/choices.ts'
import { type ResultsState, useResults } from '../../store/results.ts'
import { type ReadableToken, readableToken } from '../../trace/display.ts'
import { type Place, placeOf } from '../../trace/place.ts'

/** A token of what was typed, specials and pads left out. */
export interface TypedToken extends ReadableToken {
  readonly place: Place
}

/** What is changed: the typed text as one of the models split it, and the token chosen of it. */
export interface Change {
  readonly text: string
  readonly pair: string | undefined
  readonly typed: readonly TypedToken[]
  /** Into `typed`; the last one where the text has become shorter. */
  readonly chosen: number
  readonly replacement: string
}

/** GPT frames a text with nothing, so that it sees most of it; BERT stands in until GPT is there. */
const splitBy = ({ runs }: ResultsState) => {
  const gpt = runs['gpt.shown']
  return gpt?.result ? gpt : runs['bert.shown']
}

/** Null until a model has read the text, or when there is no word in it. */
export function useChange(): Change | 'waiting' | 'empty' {
  const run = useResults(splitBy)
  const token = useChoices(({ choices }) => choices['reach.token'])
  const replacement = useChoices(({ choices }) => choices['reach.replacement'])
  const typed = useMemo(() => {
    const trace = run?.result?.trace
    if (!trace) return null
    return trace.tokens.flatMap((_, t): TypedToken[] => {
      const place = placeOf(trace, t)
      return place ? [{ ...readableToken(trace, t, run.request), place }] : []
    })
  }, [run])
  return useMemo(() => {
    if (!run || !typed) return 'waiting'
    if (typed.length === 0) return 'empty'
    const { text, pair } = run.request
    return { text, pair, typed, chosen: Math.min(token, typed.length - 1), replacement }
  }, [run, typed, token, replacement])
}
