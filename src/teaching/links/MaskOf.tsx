import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { chooseMask, rememberMask, slideMask, useChoices } from '../../store/choices.ts'
import type { Kind } from '../../store/fields.ts'
import { maskTitles, nameOfPreset, presetNames, presetOf } from '../../store/maskPresets.ts'
import { Slider } from '../../ui/Slider.tsx'
import styles from './Links.module.css'

/** Largest number that a mask of this screen takes; the labs know how long the sentence is. */
const largest = 32

/** The mask under which the link shows a model: the labs' own mask, chosen here or there. */
export function MaskOf({ kind }: { readonly kind: Kind }) {
  const t = useTranslations()
  const id = useId()
  const mask = useChoices(({ choices }) => choices[`${kind}.mask`])
  const switched = useChoices(({ choices }) => choices[`${kind}.flips`].length)
  const name = nameOfPreset(mask)
  return (
    <div className={styles.field}>
      <label className={styles.name} htmlFor={id}>
        {t('mask.label', { model: t(`model.${kind}`) })}
      </label>
      <select
        id={id}
        value={name}
        onChange={(event) =>
          chooseMask(kind, presetOf(presetNames.find((one) => one === event.currentTarget.value) ?? 'own'))
        }
      >
        {presetNames.map((one) => (
          <option key={one} value={one}>
            {t(`mask.${one}`)}
          </option>
        ))}
      </select>
      {typeof mask === 'object' && (
        <Slider
          label={t('prefix' in mask ? 'mask.prefixLength' : 'mask.windowWidth')}
          value={'prefix' in mask ? mask.prefix : mask.window}
          min={'prefix' in mask ? 0 : 1}
          max={largest}
          onStart={() => rememberMask(kind)}
          onChange={(n) => slideMask(kind, 'prefix' in mask ? { prefix: n } : { window: n })}
        />
      )}
      <p className={styles.note}>
        {t(`mask.${maskTitles[kind][name]}`)}
        {switched > 0 && ` · ${t('mask.edited', { count: switched })}`}
      </p>
    </div>
  )
}
