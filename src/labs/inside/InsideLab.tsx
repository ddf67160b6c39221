import { useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { Views } from '../../ui/Views.tsx'
import { views } from './views.ts'

/** One question at a time, each a view of its own, on the same sentence. */
export function InsideLab() {
  return (
    <WithWords part="insideViews">
      <Lab />
    </WithWords>
  )
}

function Lab() {
  const t = useTranslations('insideViews')
  const chosen = useChoices(({ choices }) => choices['inside.view'])
  return (
    <Views
      label={t('label')}
      views={views}
      nameOf={(id) => t(id)}
      value={chosen}
      onChange={(view) => choose({ 'inside.view': view })}
    />
  )
}
