import { useEffect, useState } from 'react'
import { answerOf } from './answer.ts'
import { chapterKey } from './chapterKey.ts'
import styles from './Key.module.css'
import { QuestionKey } from './QuestionKey.tsx'
import type { ShownQuestion, Told } from './shown.ts'

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
