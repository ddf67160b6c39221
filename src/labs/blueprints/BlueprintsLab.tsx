import { type ComponentType, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { Segments } from '../../ui/Segments.tsx'
import styles from './BlueprintsLab.module.css'
import { views } from './views.ts'

/** How the three models are built, how one becomes another, and what that costs: each a view of its own. */
export function BlueprintsLab() {
  return (
    <WithWords part="blueprintsViews">
      <Views />
    </WithWords>
  )
}

function Views() {
  const t = useTranslations('blueprintsViews')
  const chosen = useChoices(({ choices }) => choices['blueprints.view'])
  const shown = views.find(({ id }) => id === chosen) ?? views[0]
  if (!shown) return null
  const View: ComponentType = shown.View
  return (
    <div className={styles.lab}>
      <Segments
        label={t('label')}
        options={views.map(({ id }) => ({ value: id, label: t(id) }))}
        value={shown.id}
        onChange={(view) => choose({ 'blueprints.view': view })}
      />
      <Suspense fallback={null}>
        <View />
      </Suspense>
    </div>
  )
}
