import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { type Phase, phaseOf } from './attempt.ts'
import { course } from './course.ts'
import { open, turn, useRunner } from './runner.ts'
import styles from './Turn.module.css'

interface TurnProps {
  /** Place of the open step in the course, from 1. */
  readonly place: number
  readonly phase: Phase
  readonly onShowMe: () => void
}

/** Back, Show me and Next; no step has to be done to go on. */
export function Turn({ place, phase, onShowMe }: TurnProps) {
  const t = useTranslations('tutorial')
  return (
    <div className={styles.turn}>
      <Button onClick={() => turn(-1)}>
        <span aria-hidden="true">←</span> {t('back')}
      </Button>
      <Button disabled={phase === 'seen'} onClick={onShowMe}>
        {t('showMe')}
      </Button>
      <Button look="primary" onClick={() => turn(1)}>
        {place === course.length ? t('finish') : t('next')} <span aria-hidden="true">→</span>
      </Button>
    </div>
  )
}

/** Opens the first step that is not done yet. */
export function Start() {
  const t = useTranslations('tutorial')
  const attempts = useRunner((state) => state.attempts)
  const first = course.find(({ id }) => phaseOf(attempts[id]) !== 'seen') ?? course[0]
  if (!first) return null
  return (
    <div className={styles.turn}>
      <Button look="primary" onClick={() => open(first)}>
        {Object.keys(attempts).length > 0 ? t('resume') : t('start')} <span aria-hidden="true">→</span>
      </Button>
    </div>
  )
}
