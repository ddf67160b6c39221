import { useTranslations } from 'use-intl'
import styles from './GuessCard.module.css'
import { useOutcomeText } from './outcomeText.ts'
import type { NumberQuestion } from './question.ts'

interface NumberGuessProps {
  readonly question: NumberQuestion
  readonly label: string
  /** Null: nothing has been set yet. */
  readonly value: number | null
  readonly onChange: (value: number) => void
}

/** A number on a scale. It starts in the middle as no guess at all: only a touch makes it one. */
export function NumberGuess({ question, label, value, onChange }: NumberGuessProps) {
  const t = useTranslations('course')
  const outcomeText = useOutcomeText()
  const { least, most, step } = question.scale
  const middle = least + Math.round((most - least) / step / 2) * step
  const text = value === null ? null : outcomeText(question, value, 'guess')
  return (
    <div className={styles.number} data-touched={value !== null}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={text ?? t('noGuess')}
        min={least}
        max={most}
        step={step}
        value={value ?? middle}
        onPointerUp={(event) => onChange(event.currentTarget.valueAsNumber)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output>{text ?? '?'}</output>
    </div>
  )
}
