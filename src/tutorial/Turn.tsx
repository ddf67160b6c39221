import { useTranslations } from 'use-intl'
import { useChoices } from '../store/choices.ts'
import { Button } from '../ui/Button.tsx'
import type { Phase } from './attempt.ts'
import { type Entry, walk } from './course.ts'
import { goBack, turn } from './runner.ts'
import styles from './Turn.module.css'

interface TurnProps {
  readonly entry: Entry
  readonly phase: Phase
  readonly onShowMe?: () => void
}

/** Back, Show me and Next; no step has to be done to go on. */
export function Turn({ entry, phase, onShowMe }: TurnProps) {
  const t = useTranslations('course')
  const path = useChoices(({ choices }) => choices.path)
  if (entry.id === 'glossary')
    return (
      <div className={styles.turn}>
        <Button onClick={goBack}>
          <span aria-hidden="true">←</span> {t('back')}
        </Button>
      </div>
    )
  const isLast = walk(path).at(-1)?.id === entry.id
  return (
    <div className={styles.turn}>
      <Button onClick={() => turn(-1)}>
        <span aria-hidden="true">←</span> {t('back')}
      </Button>
      {onShowMe && (
        <Button disabled={phase === 'seen'} onClick={onShowMe}>
          {t('showMe')}
        </Button>
      )}
      <Button look="primary" onClick={() => turn(1)}>
        {isLast ? t('finish') : t('next')} <span aria-hidden="true">→</span>
      </Button>
    </div>
  )
}
