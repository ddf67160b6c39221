import type { MDXContent } from 'mdx/types'
import { useTranslations } from 'use-intl'
import type { Locale } from '../i18n/locale.ts'
import { Button } from '../ui/Button.tsx'
import { type Attempt, phaseOf } from './attempt.ts'
import { GuessCard } from './GuessCard.tsx'
import { Point } from './Point.tsx'
import { Result } from './Result.tsx'
import styles from './StepBody.module.css'
import type { Step } from './step.ts'
import { Task, Waiting } from './Task.tsx'

interface StepBodyProps {
  readonly step: Step
  readonly locale: Locale
  readonly Prose: MDXContent | null
  readonly attempt: Attempt | undefined
  readonly onGuess: (guess: Attempt['guess']) => void
  readonly onRetry: () => void
}

/** One step: the prose, then the guess, then the task, then the number. */
export function StepBody({ step, locale, Prose, attempt, onGuess, onRetry }: StepBodyProps) {
  const t = useTranslations('tutorial')
  const phase = phaseOf(attempt)
  return (
    <>
      <div className={styles.prose}>
        {Prose ? (
          <Prose components={{ Point }} />
        ) : (
          <p>
            {t('failed')} <Button onClick={onRetry}>{t('retry')}</Button>
          </p>
        )}
      </div>
      {phase === 'guess' && <GuessCard step={step} locale={locale} onGuess={onGuess} />}
      {phase === 'guess' && <Waiting step={step} />}
      {phase === 'act' && <Task step={step} locale={locale} />}
      {attempt?.answer && <Result step={step} locale={locale} attempt={attempt} answer={attempt.answer} />}
    </>
  )
}
