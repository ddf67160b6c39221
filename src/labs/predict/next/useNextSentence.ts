import { useChoices } from '../../../store/choices.ts'
import { useQuestion } from '../../../store/useQuestion.ts'
import type { PageNextSentenceAnswer, PageNextSentenceRequest } from '../../../trace/nextSentence.ts'
import type { Refusal } from '../../../trace/refusal.ts'

/** BERT's answer to the two sentences, and with the bug if it is switched on; both to the same pair. */
export interface NextSentenceView {
  readonly request: PageNextSentenceRequest
  readonly right: PageNextSentenceAnswer
  readonly bug: PageNextSentenceAnswer | null
}

interface Asked {
  /** null: no answer yet, or no second sentence. */
  readonly view: NextSentenceView | null
  readonly refusal: Refusal | null
}

export function useNextSentence(): Asked {
  const { text, pair } = useChoices(({ choices }) => choices)
  const weights = useChoices(({ choices }) => choices['bert.weights'])
  const bugged = useChoices(({ choices }) => choices['predict.bug'])
  const isPair = pair !== null && pair.trim() !== ''
  const request = (segmentsAsMask: boolean): PageNextSentenceRequest | null =>
    isPair ? { model: weights === 'untrained' ? 'bert-untrained' : 'bert', text, pair, segmentsAsMask } : null
  const right = useQuestion('predict.next', 'nextSentence', request(false))
  const bug = useQuestion('predict.next.bug', 'nextSentence', bugged ? request(true) : null)
  if (!isPair || !right) return { view: null, refusal: null }
  if (!right.result) return { view: null, refusal: right.refusal }
  const asked = right.request
  const isSamePair =
    bug?.request.text === asked.text && bug.request.pair === asked.pair && bug.request.model === asked.model
  return {
    view: { request: asked, right: right.result, bug: bugged && isSamePair ? bug.result : null },
    refusal: right.refusal,
  }
}
