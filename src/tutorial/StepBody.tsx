import type { MDXContent } from 'mdx/types'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { type Attempt, phaseOf } from './attempt.ts'
import { Cite } from './Cite.tsx'
import { GuessCard } from './GuessCard.tsx'
import { Point } from './Point.tsx'
import { Result } from './Result.tsx'
import styles from './StepBody.module.css'
import type { Step } from './step.ts'
import { Strayed, Task, Waiting } from './Task.tsx'
import { Term } from './Term.tsx'

interface StepBodyProps {
  readonly id: string
  readonly step: Step
  readonly Prose: MDXContent | null
  readonly attempt: Attempt | undefined
  readonly onGuess: (guess: Attempt['guess']) => void
  readonly onRetry: () => void
}

/** One step: the prose, then the guess, then the task, then the number. */
export function StepBody({ id, step, Prose, attempt, onGuess, onRetry }: StepBodyProps) {
  const t = useTranslations('course')
  const phase = phaseOf(attempt)
  return (
    <>
      <div className={styles.prose}>
        {Prose ? (
          <Prose components={{ Point, Term, Cite }} />
        ) : (
          <p>
            {t('proseFailed')} <Button onClick={onRetry}>{t('retry')}</Button>
          </p>
        )}
      </div>
      {phase === 'guess' && <GuessCard id={id} question={step} onGuess={onGuess} />}
      {phase === 'guess' && <Waiting step={step} />}
      {phase === 'act' && <Task id={id} step={step} />}
      {phase !== 'seen' && <Strayed step={step} />}
      {attempt?.answer && <Result id={id} question={step} attempt={attempt} answer={attempt.answer} />}
    </>
  )
}
