import { useTranslations } from 'use-intl'
import type { Locale } from '../i18n/locale.ts'
import { useChoices } from '../store/choices.ts'
import { useResults } from '../store/results.ts'
import { Point } from './Point.tsx'
import type { Step } from './step.ts'
import styles from './Task.module.css'

interface TaskProps {
  readonly step: Step
  readonly locale: Locale
}

/** What to do in the lab; pointing at it lights the place where it is done. */
export function Task({ step, locale }: TaskProps) {
  const t = useTranslations('tutorial')
  const done = useDone(step)
  return (
    <p className={styles.task} data-done={done}>
      <span className={styles.label}>{done ? t('did') : t('now')}</span>
      <Point to={step.target}>{step.words[locale].task}</Point>
      {done && <span className={styles.note}>{t('computing')}</span>}
    </p>
  )
}

/** Tells a learner who has done the task before guessing that the number is there. */
export function Waiting({ step }: { readonly step: Step }) {
  const t = useTranslations('tutorial')
  return useDone(step) ? <p className={styles.note}>{t('waiting')}</p> : null
}

function useDone(step: Step): boolean {
  const choices = useChoices((state) => state.choices)
  const results = useResults()
  return step.isDone({ choices, results })
}
