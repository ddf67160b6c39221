import type { Answer, Lab, Step } from './step.ts'

/** A learner's try at one step: the guess (null: skipped) and, once the task was done, the model's answer. */
export interface Attempt {
  readonly guess: string | number | null
  readonly answer: Answer<string | number, string> | null
}

/** guess: nothing guessed yet; act: the task is to be done; seen: the number is there. */
export type Phase = 'guess' | 'act' | 'seen'

export const phaseOf = (attempt: Attempt | undefined): Phase =>
  attempt === undefined ? 'guess' : attempt.answer === null ? 'act' : 'seen'

/**
 * The attempt after a look at the lab: as long as the task is done, its answer is the model's answer at that moment;
 * after that the last one stays.
 */
export function observed(step: Step, attempt: Attempt, lab: Lab): Attempt {
  const answer = step.isDone(lab) ? step.answer(lab) : null
  return answer === null || JSON.stringify(answer) === JSON.stringify(attempt.answer)
    ? attempt
    : { ...attempt, answer }
}

export type Verdict = 'right' | 'wrong' | 'close' | 'low' | 'high'

/** How the guess compares with the answer; null when there is nothing to compare. */
export function verdictOf(step: Step, { guess, answer }: Attempt): Verdict | null {
  if (guess === null || answer === null) return null
  if (step.kind === 'choice') return guess === answer.outcome ? 'right' : 'wrong'
  const off = Number(answer.outcome) - Number(guess)
  if (Math.abs(off) <= step.within) return 'close'
  return off > 0 ? 'low' : 'high'
}
