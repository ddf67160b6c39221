import { useEffect, useState } from 'react'
import { useQuestion } from '../../../store/useQuestion.ts'
import type { GapRequest, PlacePrediction, RescoreRequest } from '../../../trace/predict.ts'
import type { Refusal } from '../../../trace/refusal.ts'
import type { MethodColumn } from './candidates.ts'
import { useSettled } from './useSettled.ts'

/** How long the sentence rests before GPT's candidates are re-scored, milliseconds. */
const rest = 250

interface Progress {
  /** What it belongs to. */
  readonly key: string | null
  readonly scored: readonly number[]
  readonly milliseconds: number
}

const none: Progress = { key: null, scored: [], milliseconds: 0 }

interface Rescored {
  readonly place: PlacePrediction | null
  readonly cost: MethodColumn['cost']
  readonly refusal: Refusal | null
}

/** GPT's candidates re-scored, a step after the other: whoever types meanwhile waits for one step at most. */
export function useRescored(asked: GapRequest | null): Rescored {
  const key = asked && JSON.stringify(asked)
  const settled = useSettled(key, rest)
  const [progress, setProgress] = useState(none)
  const { scored, milliseconds } = progress.key === key ? progress : none
  const request: RescoreRequest | null =
    asked && settled !== null
      ? {
          model: asked.model === 'gpt-untrained' ? 'gpt-untrained' : 'gpt',
          text: asked.text,
          ...(asked.pair !== undefined && { pair: asked.pair }),
          piece: asked.pieces[0]!,
          scored,
        }
      : null
  const answer = useQuestion('predict.gap.rescore', 'rescore', request)
  const result = request && answer?.isCurrent ? answer.result : null
  useEffect(() => {
    if (!result || result.place || result.scored.length <= scored.length) return
    setProgress({ key, scored: result.scored, milliseconds: milliseconds + result.milliseconds })
  }, [result, key, scored, milliseconds])
  const place = result?.place ?? null
  return {
    place,
    // The text before the gap is read once more, to find the candidates.
    cost: place && {
      sequences: 1 + result!.scored.length,
      milliseconds: milliseconds + result!.milliseconds,
    },
    refusal: answer?.isCurrent ? answer.refusal : null,
  }
}
