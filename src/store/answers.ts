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

/** So many slots that nobody shows any more keep their answers: a view that is returned to has its picture at once. */
const keptOffScreen = 12

const shownBy = new Map<string, number>()
/** Slots that nobody shows, those left last at the end. */
let left: readonly string[] = []

/** Somebody shows a slot until he calls what is returned; of those that nobody shows the oldest are dropped. */
export function showSlot(slot: string): () => void {
  shownBy.set(slot, (shownBy.get(slot) ?? 0) + 1)
  left = left.filter((one) => one !== slot)
  return () => {
    const others = (shownBy.get(slot) ?? 1) - 1
    if (others > 0) {
      shownBy.set(slot, others)
      return
    }
    shownBy.delete(slot)
    left = [...left, slot]
    const dropped = new Set(left.slice(0, -keptOffScreen))
    if (dropped.size === 0) return
    left = left.slice(-keptOffScreen)
    useAnswers.setState(({ answers }) => ({
      answers: Object.fromEntries(Object.entries(answers).filter(([one]) => !dropped.has(one))),
    }))
  }
}
