import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { WithWords } from '../i18n/WithWords.tsx'
import { useChoices } from '../store/choices.ts'
import { useFolded } from './folded.ts'
import { Intro } from './Intro.tsx'
import { startLighting } from './lighting.ts'
import styles from './Sheet.module.css'
import { usePhone } from './usePhone.ts'

const Course = lazy(() => import('./Course.tsx').then(({ Course }) => ({ default: Course })))

/** What stands beside the lab: two ways to begin, or a place of the course, which is fetched when it is wanted. */
export function Tutorial() {
  const t = useTranslations('tutorial')
  const phone = usePhone()
  const step = useChoices(({ choices }) => choices.step)
  // On a phone the page is seen first; whoever comes by a step's address has come to read it.
  const folded = useFolded((state) => state.folded) ?? (phone && step === null)
  const frame = useRef<HTMLElement>(null)
  useEffect(startLighting, [])
  return (
    <aside
      ref={frame}
      className={styles.frame}
      aria-label={t('label')}
      data-folded={folded}
      data-step={step ?? undefined}
    >
      {step === null ? (
        <Intro folded={folded} />
      ) : (
        <Suspense fallback={<p className={styles.waiting}>{t('fetching')} …</p>}>
          <WithWords part="course">
            <Course frame={frame} folded={folded} phone={phone} />
          </WithWords>
        </Suspense>
      )}
    </aside>
  )
}
