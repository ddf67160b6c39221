import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { course } from './course.ts'
import styles from './Head.module.css'
import { fold, leave } from './runner.ts'

interface HeadProps {
  /** Place of the open step in the course, from 1; null when none is open. */
  readonly place: number | null
  readonly folded: boolean
  /** Id of what folds. */
  readonly controls: string
}

/** The way back to all steps, where in the course we are, and the button that folds the tutorial. */
export function Head({ place, folded, controls }: HeadProps) {
  const t = useTranslations('tutorial')
  return (
    <div className={styles.head}>
      {place === null ? (
        <span className={styles.label}>{t('label')}</span>
      ) : (
        <>
          <Button look="quiet" className={styles.all} onClick={leave}>
            <span aria-hidden="true">‹</span> {t('steps')}
          </Button>
          <span className={styles.place}>{t('progress', { n: place, total: course.length })}</span>
        </>
      )}
      <Button
        look="quiet"
        className={styles.toggle}
        aria-expanded={!folded}
        aria-controls={controls}
        aria-label={folded ? t('unfold') : t('fold')}
        onClick={() => fold(!folded)}
      >
        <span aria-hidden="true" className={styles.arrow} />
        <span aria-hidden="true" className={styles.strip}>
          {t('label')}
        </span>
      </Button>
      {place !== null && (
        <progress className={styles.progress} value={place} max={course.length} aria-hidden="true" />
      )}
    </div>
  )
}
