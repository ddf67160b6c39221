import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../../store/choices.ts'
import { kinds } from '../../../store/fields.ts'
import { Button } from '../../../ui/Button.tsx'
import { SentenceNotes } from '../SentenceNotes.tsx'
import styles from './FailuresView.module.css'
import { GapFigures } from './GapFigures.tsx'
import { useHeldOut } from './heldOut.ts'
import { NextWord } from './NextWord.tsx'
import { PreviousWord } from './PreviousWord.tsx'
import { Writers } from './Writers.tsx'
import { stopAll } from './writers.ts'

/** What each model was not trained for, tried and measured. */
export function FailuresView() {
  return (
    <WithWords part="predictFailures">
      <Failures />
    </WithWords>
  )
}

function Failures() {
  const t = useTranslations('predictFailures')
  const text = useChoices(({ choices: { text, pair } }) =>
    [text, pair ?? ''].filter((one) => one.trim() !== '').join(' '),
  )
  const heldOut = useHeldOut()
  useEffect(() => stopAll, [])
  return (
    <section className={styles.view} aria-label={t('title')}>
      <p className={styles.lead}>{t('lead')}</p>
      <SentenceNotes kinds={kinds} />
      <NextWord text={text} heldOut={heldOut.next} />
      <Writers text={text} heldOut={heldOut.writers} />
      <section className={`plate ${styles.plate}`} aria-label={t('gapTitle')} data-spot="failures.gap">
        <h2 className={styles.heading}>{t('gapTitle')}</h2>
        <p className={styles.prose}>{t('gap')}</p>
        <GapFigures title={t('gapTitle')} name="gap-measured" rows={heldOut.gaps} />
        <p>
          <Button onClick={() => choose({ 'predict.view': 'gap' })}>{t('gapGo')}</Button>
        </p>
      </section>
      <PreviousWord text={text} />
    </section>
  )
}
