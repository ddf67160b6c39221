import { type Choices, defaults } from '../store/fields.ts'
import type { Step } from './step.ts'

/** Has the learner gone to another lab, or typed another sentence, than the step speaks of? */
export function hasStrayed({ start, target }: Step, choices: Choices): boolean {
  const { lab, text, pair } = { ...defaults, ...start }
  if (choices.lab !== lab) return true
  const isForTyping = target === 'sentence' || start.text === undefined
  return !isForTyping && (choices.text !== text || choices.pair !== pair)
}
