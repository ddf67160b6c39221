import { useLocale, useTranslations } from 'use-intl'
import { isRight, phaseOf, verdictOf } from './attempt.ts'
import { GuessCard } from './GuessCard.tsx'
import styles from './Quiz.module.css'
import type { Question } from './question.ts'
import { Result } from './Result.tsx'
import { guess, useRunner } from './runner.ts'
import { Computing } from './Task.tsx'

/** The questions at the end of a chapter; each is judged as soon as it is answered. */
export function Quiz({ questions }: { readonly questions: Readonly<Record<string, Question>> }) {
  const t = useTranslations('course')
  const attempts = useRunner((state) => state.attempts)
  const entries = Object.entries(questions)
  const seen = entries.filter(([id]) => phaseOf(attempts[id]) === 'seen')
  const right = seen.filter(([id, question]) => isRight(verdictOf(question, attempts[id]!)))
  return (
    <>
      <p className={styles.intro}>{t('quizIntro')}</p>
      <div className={styles.questions}>
        {entries.map(([id, question]) => (
          <QuizQuestion key={id} id={id} question={question} />
        ))}
      </div>
      {seen.length === entries.length && (
        <p className={styles.score} role="status">
          {t('quizResult', { right: right.length, total: entries.length })}
        </p>
      )}
    </>
  )
}

function QuizQuestion({ id, question }: { readonly id: string; readonly question: Question }) {
  const locale = useLocale()
  const attempt = useRunner((state) => state.attempts[id])
  if (!attempt) return <GuessCard id={id} question={question} onGuess={(value) => guess(id, value)} />
  return (
    <div className={styles.question}>
      <p className={styles.asked}>{question.words[locale].question}</p>
      {attempt.answer ? (
        <Result id={id} question={question} attempt={attempt} answer={attempt.answer} />
      ) : (
        <Computing id={id} />
      )}
    </div>
  )
}
