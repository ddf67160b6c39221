import { create } from 'zustand'
import type { Answered, Asked, QuestionName } from '../trace/questions.ts'
import type { Answer } from './results.ts'

interface AnswersState {
  /** The latest answer to each question that a lab has on screen, by slot. */
  readonly answers: Readonly<Record<string, Answer<unknown, unknown>>>
  /** How often the learner asked for what was refused once more. */
  readonly retries: number
}

/** What the models said to the labs' own questions; `useQuestion` keeps it. Plain arrays: no tensor ever gets here. */
export const useAnswers = create<AnswersState>(() => ({ answers: {}, retries: 0 }))

/** The latest answer in a slot, for whoever knows which question stands there; null before the first. */
export const answerIn = <Name extends QuestionName>(
  { answers }: AnswersState,
  slot: string,
): Answer<Asked<Name>, Answered<Name>> | null =>
  (answers[slot] as Answer<Asked<Name>, Answered<Name>> | undefined) ?? null
