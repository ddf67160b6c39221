import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useChoices } from '../store/choices.ts'
import { Button } from '../ui/Button.tsx'
import { type Attempt, phaseOf } from './attempt.ts'
import { Contents } from './Contents.tsx'
import styles from './Course.module.css'
import { chapters, entryById, walk } from './course.ts'
import { fold } from './folded.ts'
import { Glossary } from './Glossary.tsx'
import type { KeyMeaning } from './keys.ts'
import { Quiz } from './Quiz.tsx'
import { guess, leave, retry as retryPlace, showMe, startCourse, turn, useRunner } from './runner.ts'
import { Sheet } from './Sheet.tsx'
import { StepBody } from './StepBody.tsx'
import { Summary } from './Summary.tsx'
import { Turn } from './Turn.tsx'
import { titleOf } from './titles.ts'
import { useKeys } from './useKeys.ts'
import { useLostFocus } from './useLostFocus.ts'
import { useNewInSight } from './useNewInSight.ts'
import { type Shown, useProse } from './useProse.ts'
import { useSaid } from './useSaid.ts'

interface CourseProps {
  readonly frame: RefObject<HTMLElement | null>
  readonly folded: boolean
  readonly phone: boolean
}

/** A place of the course: a step, the questions of a chapter, the summary or the glossary. */
export function Course({ frame, folded, phone }: CourseProps) {
  const t = useTranslations('course')
  const locale = useLocale()
  const step = useChoices(({ choices }) => choices.step)
  const opened = useRunner((state) => state.opened)
  const failed = useRunner((state) => state.failed)
  const attempts = useRunner((state) => state.attempts)
  const { shown, retry } = useProse(opened, locale)
  const stepShown = shown && 'step' in shown.opened ? shown.opened : null
  const attempt = stepShown ? attempts[stepShown.entry.id] : undefined
  const phase = phaseOf(attempt)
  const said = useSaid(stepShown?.step ?? null, attempt)
  const body = useRef<HTMLDivElement>(null)
  const isUnknown = entryById(step) === null

  useEffect(startCourse, [])
  useLostFocus(body, `${shown?.opened.entry.id}.${phase}`)
  useNewInSight(body, { place: shown?.opened.entry.id ?? null, phase, folded })
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
  const onGuess = (id: string) => (value: Attempt['guess']) => toTheLab(() => guess(id, value))()

  if (failed)
    return (
      <p className={styles.failed} role="alert">
        {t('failed')} <Button onClick={retryPlace}>{t('retry')}</Button>
      </p>
    )
  if (isUnknown)
    return (
      <Sheet head={<AllChapters />} title={t('all')} folded={folded} body={body}>
        <Contents />
      </Sheet>
    )
  if (!shown) return null
  const { entry } = shown.opened
  return (
    <Sheet
      head={<Head shown={shown} />}
      title={
        entry.kind === 'step'
          ? titleOf(entry.id, shown.locale)
          : entry.kind === 'quiz'
            ? t('quizTitle', { chapter: t(`chapters.c${entry.chapter as 1}`) })
            : t(entry.id)
      }
      said={said}
      folded={folded}
      body={body}
      textOnly={entry.id === 'glossary'}
      foot={<Turn entry={entry} phase={phase} {...(stepShown && { onShowMe: toTheLab(showMe) })} />}
    >
      {'step' in shown.opened ? (
        <StepBody
          key={entry.id}
          id={entry.id}
          step={shown.opened.step}
          Prose={shown.Prose}
          attempt={attempt}
          onGuess={onGuess(entry.id)}
          onRetry={retry}
        />
      ) : 'questions' in shown.opened ? (
        <Quiz key={entry.id} questions={shown.opened.questions} />
      ) : shown.opened.entry.id === 'summary' ? (
        <Summary />
      ) : (
        <Glossary />
      )}
    </Sheet>
  )
}

function AllChapters() {
  const t = useTranslations('course')
  return (
    <Button look="quiet" className={styles.all} onClick={leave}>
      <span aria-hidden="true">‹</span> {t('all')}
    </Button>
  )
}

/** The way back to all chapters, and where in the course we are. */
function Head({ shown }: { readonly shown: Shown }) {
  const t = useTranslations('course')
  const path = useChoices(({ choices }) => choices.path)
  const { entry } = shown.opened
  const entries = walk(path).filter(({ kind }) => kind !== 'page')
  const total = entries.length
  // The summary stands behind all that is to be done.
  const place = entry.id === 'summary' ? total : entries.findIndex(({ id }) => id === entry.id) + 1
  return (
    <>
      <AllChapters />
      {'chapter' in entry && (
        <span className={styles.place}>
          {path === 'core' && place > 0
            ? `${t('core')} · ${t('progress', { n: place, total })}`
            : t('chapterOf', { n: entry.chapter, total: chapters.length })}
        </span>
      )}
      {place > 0 && <progress className={styles.progress} value={place} max={total} aria-hidden="true" />}
    </>
  )
}
