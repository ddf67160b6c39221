import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './GuessCard.module.css'

interface PercentGuessProps {
  readonly label: string
  readonly onChange: (percent: number) => void
}

/** A percentage on a scale. It starts in the middle as no guess at all: only a touch makes it one. */
export function PercentGuess({ label, onChange }: PercentGuessProps) {
  const t = useTranslations('tutorial')
  const [percent, setPercent] = useState<number | null>(null)
  const shown = percent ?? 50
  const choose = (value: number) => {
    setPercent(value)
    onChange(value)
  }
  return (
    <div className={styles.percent} data-touched={percent !== null}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={percent === null ? t('noGuess') : t('percent', { value: percent })}
        min={0}
        max={100}
        step={1}
        value={shown}
        onPointerUp={(event) => choose(event.currentTarget.valueAsNumber)}
        onChange={(event) => choose(event.currentTarget.valueAsNumber)}
      />
      <output>{percent === null ? '?' : t('percent', { value: percent })}</output>
    </div>
  )
}
