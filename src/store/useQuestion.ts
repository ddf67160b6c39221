import { useEffect, useRef } from 'react'
import type { Answered, Asked, QuestionName } from '../trace/questions.ts'
import { answerIn, showSlot, useAnswers } from './answers.ts'
import { askInto } from './ask.ts'
import { useEngineStatus } from './engineStatus.ts'
import type { Answer } from './results.ts'

/** An answer, and whether it is the one to what is asked now: an older one stays on screen until the next is there. */
export interface Shown<Name extends QuestionName> extends Answer<Asked<Name>, Answered<Name>> {
  readonly isCurrent: boolean
}

/**
 * Asks a question of a model for as long as the component is on screen, again whenever it changes; the latest one wins.
 * Two components with the same slot must ask the same.
 *
 * @param slot a name that is the lab's own, as 'predict.bert'
 * @param asked null asks nothing
 * @returns null before the first answer
 */
export function useQuestion<Name extends QuestionName>(
  slot: string,
  name: Name,
  asked: Asked<Name> | null,
): Shown<Name> | null {
  const key = asked && JSON.stringify(asked)
  const answer = useAnswers((state) => answerIn<Name>(state, slot))
  const retries = useAnswers((state) => state.retries)
  // Numbers of one backend are not shown under the name of another; a worker that died has none.
  const backend = useEngineStatus((status) => status.backend)
  // A newer question does not end the older one: what is being computed is still shown, and the queue drops what waits.
  const leave = useRef<AbortController | null>(null)
  useEffect(() => {
    const own = new AbortController()
    leave.current = own
    const hide = showSlot(slot)
    return () => {
      own.abort()
      hide()
    }
  }, [slot])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what `asked` says; the last two ask once more
  useEffect(() => {
    if (asked === null) return
    void askInto(slot, name, asked, leave.current?.signal)
  }, [slot, name, key, retries, backend])
  if (!answer) return null
  return { ...answer, isCurrent: JSON.stringify(answer.request) === key }
}
