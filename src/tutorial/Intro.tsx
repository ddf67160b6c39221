import { lazy, Suspense, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { WithWords } from '../i18n/WithWords.tsx'
import { useChoices } from '../store/choices.ts'
import { recall } from '../store/device.ts'
import { Button } from '../ui/Button.tsx'
import { Fold } from '../ui/Fold.tsx'
import { fold } from './folded.ts'
import styles from './Intro.module.css'
import { typeOwnSentence } from './lighting.ts'
import { Point } from './Point.tsx'
import { Sheet } from './Sheet.tsx'
import { usePhone } from './usePhone.ts'

const Contents = lazy(() => import('./Contents.tsx').then(({ Contents }) => ({ default: Contents })))

/** The course is fetched by the click that asks for it. */
const startTour = async () => (await import('./tour.ts')).startTour()

/** What the page is, and the two ways that lead on. */
export function Intro({ folded }: { readonly folded: boolean }) {
  const t = useTranslations('tutorial')
  const phone = usePhone()
  const hidesSentence = useChoices(({ choices }) => choices.hide.includes('sentence'))
  const body = useRef<HTMLDivElement>(null)
  const typeOwn = () => {
    if (phone) fold(true)
    typeOwnSentence()
  }
  return (
    <Sheet
      head={<span className={styles.label}>{t('label')}</span>}
      title={t('introTitle')}
      folded={folded}
      body={body}
      foot={
        <div className={styles.ways}>
          <Button look="primary" onClick={startTour}>
            {t((recall('tutorial') ?? '{}') === '{}' ? 'start' : 'resume')} <span aria-hidden="true">→</span>
          </Button>
          {!hidesSentence && <Button onClick={typeOwn}>{t('own')}</Button>}
        </div>
      }
    >
      <p className={styles.prose}>
        {t.rich('intro', {
          sentence: (words) => <Point to="sentence">{words}</Point>,
          bert: (words) => <Point to="bert.matrix">{words}</Point>,
          gpt: (words) => <Point to="gpt.matrix">{words}</Point>,
        })}
      </p>
      <p className={styles.prose}>{t('introTour')}</p>
      <Fold title={t('contents')}>
        {() => (
          <Suspense fallback={<p>{t('fetching')} …</p>}>
            <WithWords part="course">
              <Contents />
            </WithWords>
          </Suspense>
        )}
      </Fold>
    </Sheet>
  )
}
