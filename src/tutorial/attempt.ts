import { readCells } from '../store/cells.ts'
import type { Answer, Question } from './question.ts'

/** A learner's try: the guess (null: skipped) and, once it is there, the answer. */
export interface Attempt {
  readonly guess: string | number | null
  readonly answer: Answer<string | number, string> | null
}

/** guess: nothing guessed yet; act: the answer is not there; seen: it is. */
export type Phase = 'guess' | 'act' | 'seen'

export const phaseOf = (attempt: Attempt | undefined): Phase =>
  attempt === undefined ? 'guess' : attempt.answer === null ? 'act' : 'seen'

/** The attempt with a newer answer, itself where nothing is new; once there was an answer, the last one stays. */
export const withAnswer = (attempt: Attempt, answer: Attempt['answer']): Attempt =>
  answer === null || JSON.stringify(answer) === JSON.stringify(attempt.answer)
    ? attempt
    : { ...attempt, answer }

export type Verdict = 'right' | 'wrong' | 'close' | 'low' | 'high'

/** How the guess compares with the answer; null when there is nothing to compare. */
export function verdictOf(question: Question, { guess, answer }: Attempt): Verdict | null {
  if (guess === null || answer === null) return null
  if (question.kind !== 'number') return guess === answer.outcome ? 'right' : 'wrong'
  const off = Number(answer.outcome) - Number(guess)
  if (Math.abs(off) <= question.within) return 'close'
  return off > 0 ? 'low' : 'high'
}

export const isRight = (verdict: Verdict | null): boolean => verdict === 'right' || verdict === 'close'

/** Painted cells beside the forbidden ones: forbidden but not painted, and painted but open. */
export function compareCells(guess: string, outcome: string) {
  const cellsIn = (text: string) => new Set((readCells(text) ?? []).map((cell) => cell.join('.')))
  const painted = cellsIn(guess)
  const forbidden = cellsIn(outcome)
  return {
    missed: [...forbidden].filter((cell) => !painted.has(cell)).length,
    extra: [...painted].filter((cell) => !forbidden.has(cell)).length,
  }
}
