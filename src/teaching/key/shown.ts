import type { Answer, Question } from '../../tutorial/question.ts'
import type { Step } from '../../tutorial/step.ts'
import type { KeyEntry } from './chapterKey.ts'

/** How far the answer to a question has come. */
export type Told =
  | { readonly state: 'computing' }
  | { readonly state: 'told'; readonly answer: Answer<string | number, string> | null }
  | { readonly state: 'refused'; readonly error: unknown }

export interface ShownQuestion extends KeyEntry {
  readonly question: Question | Step
  readonly told: Told
}
