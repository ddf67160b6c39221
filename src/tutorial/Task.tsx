import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { RefusalSentence } from '../i18n/RefusalSentence.tsx'
import { useChoices } from '../store/choices.ts'
import { useResults } from '../store/results.ts'
import { Button } from '../ui/Button.tsx'
import { refusalOf, useInquiries } from './inquiries.ts'
import { bringIntoSight } from './inSight.ts'
import { Point } from './Point.tsx'
import { askAgain, putBack } from './runner.ts'
import type { Step } from './step.ts'
import { hasStrayed } from './strayed.ts'
import styles from './Task.module.css'

interface TaskProps {
  readonly id: string
  readonly step: Step
}

/** What to do in the lab; the place where it is done comes into sight, and pointing at the task lights it. */
export function Task({ id, step }: TaskProps) {
  const t = useTranslations('course')
  const locale = useLocale()
  const done = useDone(step)
  // “Show me” has done it already: then it is the answer that wants to be seen.
  const [place] = useState(done && step.shows ? step.shows : step.target)
  useEffect(() => {
    // Once the sheet has made room for the lab.
    const frame = requestAnimationFrame(() => bringIntoSight(place))
    return () => cancelAnimationFrame(frame)
  }, [place])
  return (
    <div className={styles.task} data-done={done}>
      <span className={styles.label}>{done ? t('did') : t('now')}</span>
      <Point to={step.target}>{step.task[locale]}</Point>
      {done && <Computing id={id} />}
    </div>
  )
}

/** That a number is on its way, or why it cannot be had. */
export function Computing({ id }: { readonly id: string }) {
  const t = useTranslations('course')
  const refusal = useInquiries((all) => refusalOf(id, all))
  if (!refusal) return <span className={styles.note}>{t('computing')} …</span>
  return (
    <span className={styles.note} role="alert">
      <RefusalSentence of={refusal} /> <Button onClick={askAgain}>{t('retry')}</Button>
    </span>
  )
}

/** Offers a learner who has gone to another lab, or typed another sentence, the picture that the step speaks of. */
export function Strayed({ step }: { readonly step: Step }) {
  const t = useTranslations('course')
  const strayed = useChoices(({ choices }) => hasStrayed(step, choices))
  const done = useDone(step)
  if (!strayed || done) return null
  return (
    <p className={styles.note}>
      {t('strayed')}{' '}
      <Button look="quiet" onClick={putBack}>
        {t('putBack')}
      </Button>
    </p>
  )
}

/** Tells a learner who has done the task before guessing that the number is there. */
export function Waiting({ step }: { readonly step: Step }) {
  const t = useTranslations('course')
  return useDone(step) ? <p className={styles.note}>{t('waiting')}</p> : null
}

function useDone(step: Step): boolean {
  const choices = useChoices((state) => state.choices)
  const results = useResults()
  return step.isDone({ choices, results })
}
