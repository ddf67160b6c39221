import { type SubmitEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Locale } from '../i18n/locale.ts'
import { Button } from '../ui/Button.tsx'
import type { Attempt } from './attempt.ts'
import styles from './GuessCard.module.css'
import { PercentGuess } from './PercentGuess.tsx'
import type { Step } from './step.ts'

interface GuessCardProps {
  readonly step: Step
  readonly locale: Locale
  readonly onGuess: (guess: Attempt['guess']) => void
}

/** Asks for a guess before the learner looks; nothing is given away by a preset. */
export function GuessCard({ step, locale, onGuess }: GuessCardProps) {
  const t = useTranslations('tutorial')
  const [guess, setGuess] = useState<Attempt['guess']>(null)
  const name = useId()
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (guess !== null) onGuess(guess)
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <fieldset>
        <legend className={styles.question}>
          <span className={styles.before}>{t('before')}</span> {step.words[locale].question}
        </legend>
        {step.kind === 'choice' ? (
          step.options.map((option) => (
            <label key={option} className={styles.option}>
              <input
                type="radio"
                name={name}
                value={option}
                checked={guess === option}
                onChange={() => setGuess(option)}
              />
              {step.words[locale].options[option]}
            </label>
          ))
        ) : (
          <PercentGuess label={step.words[locale].question} onChange={setGuess} />
        )}
      </fieldset>
      <div className={styles.buttons}>
        <Button type="submit" disabled={guess === null}>
          {t('guess')}
        </Button>
        <Button look="quiet" onClick={() => onGuess(null)}>
          {t('skip')}
        </Button>
      </div>
    </form>
  )
}
