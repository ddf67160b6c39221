import { type Choices, defaults } from '../store/fields.ts'
import type { Step } from './step.ts'

/** Has the learner gone to another lab, or typed another sentence, than the step speaks of? */
export function hasStrayed({ start }: Step, choices: Choices): boolean {
  const { lab, text, pair } = { ...defaults, ...start }
  if (choices.lab !== lab) return true
  // A lab with sentences of its own does not care what is typed.
  return start.text !== undefined && (choices.text !== text || choices.pair !== pair)
}
