import { useEffect, useState } from 'react'
import type { Answer, Question } from '../../tutorial/question.ts'
import type { Step } from '../../tutorial/step.ts'
import { answerOf } from './answer.ts'
import { chapterKey, type KeyEntry } from './chapterKey.ts'
import styles from './Key.module.css'
import { QuestionKey } from './QuestionKey.tsx'

/** How far the answer to a question has come. */
export type Told =
  | { readonly state: 'computing' }
  | { readonly state: 'told'; readonly answer: Answer<string | number, string> | null }
  | { readonly state: 'refused'; readonly error: unknown }

export interface ShownQuestion extends KeyEntry {
  readonly question: Question | Step
  readonly told: Told
}

/** The questions of one chapter with their answers, which come one after another. */
export function ChapterAnswers({ chapter }: { readonly chapter: number }) {
  const [shown, setShown] = useState<readonly ShownQuestion[]>([])
  useEffect(() => {
    let current = true
    const tell = (id: string, told: Told) => {
      if (current) setShown((all) => all.map((one) => (one.id === id ? { ...one, told } : one)))
    }
    const fill = async () => {
      const entries = chapterKey(chapter)
      const questions = await Promise.all(entries.map(async ({ load }) => (await load()).default))
      if (!current) return
      setShown(
        entries.map((entry, i) => ({ ...entry, question: questions[i]!, told: { state: 'computing' } })),
      )
      for (const [i, { id }] of entries.entries()) {
        if (!current) return
        await answerOf(id, questions[i]!).then(
          (answer) => tell(id, { state: 'told', answer }),
          (error: unknown) => tell(id, { state: 'refused', error }),
        )
      }
    }
    void fill()
    return () => {
      current = false
    }
  }, [chapter])
  return (
    <ol className={styles.questions} aria-busy={shown.some(({ told }) => told.state === 'computing')}>
      {shown.map((one) => (
        <QuestionKey key={one.id} of={one} />
      ))}
    </ol>
  )
}
