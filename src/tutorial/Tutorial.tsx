import { lazy, Suspense, useCallback, useEffect, useId, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useChoices } from '../store/choices.ts'
import { type Attempt, phaseOf } from './attempt.ts'
import { course, stepById } from './course.ts'
import { Head } from './Head.tsx'
import { Intro } from './Intro.tsx'
import type { KeyMeaning } from './keys.ts'
import { fold, guess, showMe, startTutorial, turn, useRunner } from './runner.ts'
import { Start, Turn } from './Turn.tsx'
import styles from './Tutorial.module.css'
import { useKeys } from './useKeys.ts'
import { useLostFocus } from './useLostFocus.ts'
import { useNewInSight } from './useNewInSight.ts'
import { usePhone } from './usePhone.ts'
import { useProse } from './useProse.ts'
import { useSaid } from './useSaid.ts'

const StepBody = lazy(() => import('./StepBody.tsx').then(({ StepBody }) => ({ default: StepBody })))

/** The column beside the lab, on a phone the sheet over it: a step of the course, or what there is to start with. */
export function Tutorial() {
  const t = useTranslations('tutorial')
  const locale = useLocale()
  const phone = usePhone()
  const step = useChoices((state) => stepById(state.choices.step))
  const attempts = useRunner((state) => state.attempts)
  const folded = useRunner((state) => state.folded) ?? phone
  const { shown, retry } = useProse(step, locale)
  const attempt = shown ? attempts[shown.step.id] : undefined
  const phase = phaseOf(attempt)
  const said = useSaid(shown, attempt)
  const place = shown && course.indexOf(shown.step) + 1
  const frame = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const bodyId = useId()

  useEffect(startTutorial, [])
  useLostFocus(body, `${shown?.step.id}.${phase}`)
  useNewInSight(body, { step: shown?.step ?? null, phase, folded })
  const act = useCallback(
    (meaning: KeyMeaning) => {
      if (folded) return
      if (meaning === 'fold') fold(true)
      else turn(meaning === 'next' ? 1 : -1)
    },
    [folded],
  )
  useKeys(frame, act)

  /** On a phone the sheet then makes room for the lab, in which the task waits. */
  const toTheLab = (change: () => void) => () => {
    change()
    if (phone) fold(true)
  }
  const onGuess = (value: Attempt['guess']) => toTheLab(() => guess(value))()

  const waiting = step !== null && shown === null
  return (
    <aside
      ref={frame}
      className={styles.frame}
      aria-label={t('label')}
      data-folded={folded}
      data-step={step?.id}
      aria-busy={waiting}
    >
      <div className={styles.sheet} hidden={waiting}>
        <Head place={place} folded={folded} controls={bodyId} />
        <h2 className={styles.title}>{shown ? shown.step.words[shown.locale].title : t('introTitle')}</h2>
        <p role="status" className={styles.said}>
          {said}
        </p>
        <div ref={body} id={bodyId} className={styles.body} tabIndex={-1}>
          {shown ? (
            <Suspense fallback={null}>
              <StepBody key={shown.step.id} {...shown} attempt={attempt} onGuess={onGuess} onRetry={retry} />
            </Suspense>
          ) : (
            <Intro locale={locale} />
          )}
        </div>
        {place === null ? <Start /> : <Turn place={place} phase={phase} onShowMe={toTheLab(showMe)} />}
      </div>
    </aside>
  )
}
