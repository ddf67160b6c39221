import { type SubmitEvent, useId } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import type { Attempt } from './attempt.ts'
import { CellsGuess } from './CellsGuess.tsx'
import { draft, fitting, useDrafts } from './drafts.ts'
import styles from './GuessCard.module.css'
import { NumberGuess } from './NumberGuess.tsx'
import type { Question } from './question.ts'

interface GuessCardProps {
  readonly id: string
  readonly question: Question
  readonly onGuess: (guess: Attempt['guess']) => void
}

/** Asks for a guess before the learner looks; nothing is given away by a preset. */
export function GuessCard({ id, question, onGuess }: GuessCardProps) {
  const t = useTranslations('course')
  const locale = useLocale()
  const guess = useDrafts(({ drafts }) => fitting(question, drafts[id]))
  const setGuess = (value: string | number) => draft(id, value)
  const name = useId()
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (guess !== null) onGuess(guess)
  }
  const asked = question.words[locale].question
  return (
    <form className={`plate ${styles.card}`} onSubmit={submit}>
      <fieldset>
        <legend className={styles.question}>
          <span className={styles.before}>{t('before')}</span> {asked}
        </legend>
        {question.kind === 'choice' ? (
          question.options.map((option) => (
            <label key={option} className={styles.option}>
              <input
                type="radio"
                name={name}
                value={option}
                checked={guess === option}
                onChange={() => setGuess(option)}
              />
              <span>{question.words[locale].options[option]}</span>
            </label>
          ))
        ) : question.kind === 'number' ? (
          <NumberGuess
            question={question}
            label={asked}
            value={guess === null ? null : Number(guess)}
            onChange={setGuess}
          />
        ) : (
          <CellsGuess
            question={question}
            label={asked}
            value={guess === null ? '' : String(guess)}
            onChange={setGuess}
          />
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
