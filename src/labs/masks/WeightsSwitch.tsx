import { useTranslations } from 'use-intl'
import { choose, useChoices } from '../../store/choices.ts'
import { kinds } from '../../store/fields.ts'
import { Segments } from '../../ui/Segments.tsx'
import styles from './MasksLab.module.css'

const origins = ['trained', 'untrained'] as const

/** Trained weights, or random ones of the same shape for contrast. */
export function WeightsSwitch() {
  const t = useTranslations('model')
  const choices = useChoices((state) => state.choices)
  return (
    <>
      {kinds.map((kind) => (
        <div key={kind} className={styles.row} data-kind={kind}>
          <span className={styles.note}>{t('weights', { model: t(kind) })}</span>
          <Segments
            label={t('weights', { model: t(kind) })}
            value={choices[`${kind}.weights`]}
            options={origins.map((value) => ({ value, label: t(value) }))}
            onChange={(value) => choose({ [`${kind}.weights`]: value })}
          />
        </div>
      ))}
    </>
  )
}
