import { useTranslations } from 'use-intl'
import { choose, useChoices } from '../../../store/choices.ts'
import { Button } from '../../../ui/Button.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { Stepper } from '../../../ui/Stepper.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import styles from '../MasksLab.module.css'
import { Batch } from './Batch.tsx'
import { Measured } from './Measured.tsx'

/** Pads the sentence, measures what that changed, and sets sentences of unequal length beside one another. */
export function PaddingControls({ real }: { readonly real: number }) {
  const t = useTranslations('padding')
  const { padTo, padSide, rawPositions, batch } = useChoices(({ choices }) => choices)
  return (
    <div className={styles.folded}>
      <p className={styles.prose}>{t('intro')}</p>
      <div className={styles.row}>
        <Stepper
          label={t('padTo')}
          less={t('less')}
          more={t('more')}
          value={padTo ?? real}
          min={real}
          max={128}
          onChange={(value) => choose({ padTo: value > real ? value : null })}
        />
        <span className={styles.note}>{t('tokens')}</span>
        {(padTo !== null || batch !== null) && (
          <>
            <span className={styles.note}>{t('side')}</span>
            <Segments
              label={t('side')}
              value={padSide}
              options={[
                { value: 'right', label: t('right') },
                { value: 'left', label: t('left') },
              ]}
              onChange={(side) =>
                choose({ padSide: side, ...(side === 'right' ? { rawPositions: false } : {}) })
              }
            />
          </>
        )}
        {(padTo !== null || batch !== null) && padSide === 'left' && (
          <Switch checked={rawPositions} onChange={(raw) => choose({ rawPositions: raw })}>
            {t('raw')}
          </Switch>
        )}
        {padTo !== null && (
          <Button look="quiet" onClick={() => choose({ padTo: null, rawPositions: false })}>
            {t('none')}
          </Button>
        )}
        <Button onClick={() => choose({ batch: batch === null ? [''] : null })}>
          {batch === null ? t('openBatch') : t('closeBatch')}
        </Button>
      </div>
      {padTo !== null && <Measured of="sentence" />}
      {batch !== null && (
        <>
          <Batch />
          <Measured of="batch" />
        </>
      )}
    </div>
  )
}
