import { useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { Views } from '../../ui/Views.tsx'
import { views } from './views.ts'

/** One question at a time, each a view of its own, on the same sentence. */
export function PredictLab() {
  return (
    <WithWords part="predictViews">
      <Lab />
    </WithWords>
  )
}

function Lab() {
  const t = useTranslations('predictViews')
  const chosen = useChoices(({ choices }) => choices['predict.view'])
  return (
    <Views
      label={t('label')}
      views={views}
      nameOf={(id) => t(id)}
      value={chosen}
      onChange={(view) => choose({ 'predict.view': view })}
    />
  )
}
