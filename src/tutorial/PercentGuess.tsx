import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import styles from './GuessCard.module.css'

interface PercentGuessProps {
  readonly label: string
  readonly onChange: (percent: number) => void
}

/** A percentage on a scale. It starts in the middle as no guess at all: only a touch makes it one. */
export function PercentGuess({ label, onChange }: PercentGuessProps) {
  const t = useTranslations('tutorial')
  const format = useFormatter()
  const [percent, setPercent] = useState<number | null>(null)
  const shown = percent ?? 50
  const text = percent === null ? null : format.number(percent / 100, { style: 'percent' })
  const choose = (value: number) => {
    setPercent(value)
    onChange(value)
  }
  return (
    <div className={styles.percent} data-touched={percent !== null}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={text ?? t('noGuess')}
        min={0}
        max={100}
        step={1}
        value={shown}
        onPointerUp={(event) => choose(event.currentTarget.valueAsNumber)}
        onChange={(event) => choose(event.currentTarget.valueAsNumber)}
      />
      <output>{text ?? '?'}</output>
    </div>
  )
}
