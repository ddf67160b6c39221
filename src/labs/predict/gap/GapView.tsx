import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { choose } from '../../../store/choices.ts'
import { askAgain } from '../../../store/session.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from '../plates.module.css'
import { SentenceNotes } from '../SentenceNotes.tsx'
import { Candidates } from './Candidates.tsx'
import { GapSentence } from './GapSentence.tsx'
import { MaskAttention } from './MaskAttention.tsx'
import { OtherGaps } from './OtherGaps.tsx'
import { RightSide } from './RightSide.tsx'
import { useGap, type GapView as View } from './useGap.ts'

/** A word is hidden, and every model says what stands there, each in its own ways. */
export function GapView() {
  return (
    <WithWords part="predictGap">
      <Gap />
    </WithWords>
  )
}

/** Are the quick answers there? The dear one may come later. */
const isAnswered = (view: View | null): view is View =>
  view !== null &&
  (view.focus === null ||
    view.refusals.length > 0 ||
    view.columns.every(({ method, place }) => method === 'rescore' || place !== null))

function Gap() {
  const t = useTranslations('predictGap')
  const view = useGap()
  // The picture of the sentence before stays until the next one is there.
  const answered = useRef<View | null>(null)
  useEffect(() => {
    if (isAnswered(view)) answered.current = view
  })
  const shown = isAnswered(view) ? view : (answered.current ?? view)
  return (
    <div className={styles.view}>
      <p className={styles.prose}>{t('intro')}</p>
      <p className={styles.note}>
        {t('apart')}{' '}
        <Button look="quiet" onClick={() => choose({ lab: 'reach' })}>
          {t('seeApart')}
        </Button>
      </p>
      <SentenceNotes />
      {view && (
        <section className={`plate ${styles.plate}`} aria-label={t('sentence')} data-spot="predict.sentence">
          <GapSentence view={view} />
        </section>
      )}
      {view?.refusals.map((refusal) => (
        <p key={refusal.message} className={styles.notice} role="alert">
          <RefusalSentence of={refusal} /> <Button onClick={askAgain}>{t('again')}</Button>
        </p>
      ))}
      {shown && shown.focus !== null && (
        <>
          <Candidates view={shown} />
          <div className={styles.columns}>
            <RightSide view={shown} />
            <MaskAttention view={shown} />
          </div>
          <OtherGaps view={shown} />
        </>
      )}
    </div>
  )
}
