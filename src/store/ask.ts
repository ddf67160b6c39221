import type { Answered, Asked, QuestionName } from '../trace/questions.ts'
import type { Refusal } from '../trace/refusal.ts'
import { useAnswers } from './answers.ts'
import { theEngine } from './engine.ts'
import { type Answer, toRefusal } from './results.ts'

/** What is to be said of an error; null of a question that was overtaken or left, or whose worker died and is started anew. */
function toSay(error: unknown): Refusal | null {
  const refusal = toRefusal(error)
  return refusal.code === 'cancelled' || refusal.code === 'worker-died' ? null : refusal
}

/** Asks a question, and puts its answer or its refusal into the slot; until then the one before stays there. */
export async function askInto<Name extends QuestionName>(
  slot: string,
  name: Name,
  request: Asked<Name>,
  signal?: AbortSignal,
): Promise<void> {
  const put = (change: Partial<Answer<Asked<Name>, Answered<Name>>>) =>
    useAnswers.setState(({ answers }) => ({
      answers: { ...answers, [slot]: { request, result: null, refusal: null, ...change } },
    }))
  try {
    put({ result: await theEngine().put(slot, name, request, signal) })
  } catch (error) {
    const refusal = toSay(error)
    if (refusal) put({ refusal })
  }
}

/** How far a series of questions has come. */
export interface Series<Name extends QuestionName> {
  /** In the order of the questions; the first of them while the rest is being computed. */
  readonly answers: readonly Answered<Name>[]
  readonly refusal: Refusal | null
}

/**
 * Asks the questions one after the other, each when the one before is answered, and tells after each how far it has come.
 *
 * @param known answers to the first of them, which are not asked again
 * @param signal when it is aborted, nothing more is asked or told
 */
export async function askInTurn<Name extends QuestionName>(
  slot: string,
  name: Name,
  asked: readonly Asked<Name>[],
  known: readonly Answered<Name>[],
  signal: AbortSignal,
  tell: (series: Series<Name>) => void,
): Promise<void> {
  const answers = [...known]
  try {
    for (const one of asked.slice(known.length)) {
      answers.push(await theEngine().put(slot, name, one, signal))
      if (signal.aborted) return
      tell({ answers: [...answers], refusal: null })
    }
  } catch (error) {
    const refusal = toSay(error)
    if (refusal) tell({ answers: [], refusal })
  }
}
