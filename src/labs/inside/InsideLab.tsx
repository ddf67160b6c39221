import { type ComponentType, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { Segments } from '../../ui/Segments.tsx'
import styles from './InsideLab.module.css'
import { views } from './views.ts'

/** One question at a time, each a view of its own, on the same sentence. */
export function InsideLab() {
  return (
    <WithWords part="insideViews">
      <Views />
    </WithWords>
  )
}

function Views() {
  const t = useTranslations('insideViews')
  const chosen = useChoices(({ choices }) => choices['inside.view'])
  const shown = views.find(({ id }) => id === chosen) ?? views[0]
  if (!shown) return null
  const View: ComponentType = shown.View
  return (
    <div className={styles.lab}>
      <div>
        <Segments
          label={t('label')}
          options={views.map(({ id }) => ({ value: id, label: t(id) }))}
          value={shown.id}
          onChange={(view) => choose({ 'inside.view': view })}
        />
      </div>
      <Suspense fallback={null}>
        <View />
      </Suspense>
    </div>
  )
}
