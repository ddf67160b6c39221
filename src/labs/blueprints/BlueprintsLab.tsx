import { useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { Views } from '../../ui/Views.tsx'
import { views } from './views.ts'

/** How the three models are built, how one becomes another, and what that costs: each a view of its own. */
export function BlueprintsLab() {
  return (
    <WithWords part="blueprintsViews">
      <Lab />
    </WithWords>
  )
}

function Lab() {
  const t = useTranslations('blueprintsViews')
  const chosen = useChoices(({ choices }) => choices['blueprints.view'])
  return (
    <Views
      label={t('label')}
      views={views}
      nameOf={(id) => t(id)}
      value={chosen}
      onChange={(view) => choose({ 'blueprints.view': view })}
    />
  )
}
