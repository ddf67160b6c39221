import { course } from '../../tutorial/course.ts'
import type { Question } from '../../tutorial/question.ts'
import type { Step } from '../../tutorial/step.ts'

/** A question of a chapter: that of a step, or one of its quiz. */
export interface KeyEntry {
  readonly id: string
  /** The place of the course where it is asked. */
  readonly place: string
  readonly load: () => Promise<{ readonly default: Question | Step }>
}

/** All that a chapter asks, in its order. */
export const chapterKey = (chapter: number): readonly KeyEntry[] =>
  course.flatMap((entry): readonly KeyEntry[] => {
    if (entry.kind === 'page' || entry.chapter !== chapter) return []
    if (entry.kind === 'step') return [{ id: entry.id, place: entry.id, load: entry.load }]
    return entry.questions.map(({ id, load }) => ({ id, place: entry.id, load }))
  })
