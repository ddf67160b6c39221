import { useTranslations } from 'use-intl'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../../store/choices.ts'
import { presets } from '../../../store/presets.ts'
import { Segments } from '../../../ui/Segments.tsx'
import { AllSizes } from './AllSizes.tsx'
import { writeSizes } from './address.ts'
import { Costs } from './Costs.tsx'
import { Counted } from './Counted.tsx'
import { OwnSizes } from './OwnSizes.tsx'
import { shownBy, twinModels } from './offered.ts'
import { faultOf } from './refusals.ts'
import styles from './Sizes.module.css'
import { useModelName } from './useModelName.ts'

/** How large the models are, exactly, and what that costs. */
export function SizesView() {
  return (
    <WithWords part="blueprintsSizes">
      <SizesOfModels />
    </WithWords>
  )
}

function SizesOfModels() {
  const t = useTranslations('blueprintsSizes')
  const nameOf = useModelName()
  const shown = shownBy(useChoices(({ choices }) => choices['blueprints.sizes']))
  const { sizes } = shown.model
  const fault = faultOf(sizes)
  const options = [
    ...presets.map(({ id, name }) => ({ value: id, label: name })),
    ...twinModels().map((twin) => ({ value: twin.id, label: nameOf({ of: 'twin', model: twin }) })),
    { value: 'own', label: t('own') },
  ]
  const pick = (id: string) => choose({ 'blueprints.sizes': id === 'own' ? writeSizes(sizes) : id })
  return (
    <div className={styles.view} data-accent={sizes.kind}>
      <p className={styles.prose}>{t('intro')}</p>
      <div data-spot="blueprints.choice">
        <Segments label={t('choose')} options={options} value={shown.model.id} onChange={pick} />
      </div>
      <OwnSizes sizes={sizes} fault={fault} />
      {!fault && (
        <div className={styles.columns}>
          <Counted shown={shown} />
          <Costs sizes={sizes} />
        </div>
      )}
      <AllSizes />
    </div>
  )
}
