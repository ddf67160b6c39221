import { useTranslations } from 'use-intl'
import type { Locale } from '../i18n/locale.ts'
import { Button } from '../ui/Button.tsx'
import { phaseOf } from './attempt.ts'
import { course } from './course.ts'
import styles from './Intro.module.css'
import { Point } from './Point.tsx'
import { open, useRunner } from './runner.ts'

/** What the page is, and the steps to start from, those already done marked. */
export function Intro({ locale }: { readonly locale: Locale }) {
  const t = useTranslations('tutorial')
  const attempts = useRunner((state) => state.attempts)
  return (
    <>
      <p className={styles.prose}>
        {t.rich('intro', {
          sentence: (words) => <Point to="sentence">{words}</Point>,
          bert: (words) => <Point to="bert.matrix">{words}</Point>,
          gpt: (words) => <Point to="gpt.matrix">{words}</Point>,
        })}
      </p>
      <p className={styles.prose}>{t('introSteps')}</p>
      <ol className={styles.steps}>
        {course.map((step, i) => {
          const done = phaseOf(attempts[step.id]) === 'seen'
          return (
            <li key={step.id}>
              <Button className={styles.step} onClick={() => open(step)}>
                <span className={styles.mark} data-done={done} aria-hidden="true">
                  {done ? '✓' : i + 1}
                </span>
                {step.words[locale].title}
                {done && <span className="visually-hidden"> ({t('done')})</span>}
              </Button>
            </li>
          )
        })}
      </ol>
      <p className={styles.free}>{t('introFree')}</p>
    </>
  )
}
