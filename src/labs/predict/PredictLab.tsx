import { useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import type { Choices } from '../../store/fields.ts'
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

/** Whether one sentence follows another is asked of two boxes; an empty one is put away by whoever leaves. */
const boxes = (pair: string | null, view: Choices['predict.view']): Partial<Choices> =>
  view === 'next' ? { pair: pair ?? '' } : pair === '' ? { pair: null } : {}

function Lab() {
  const t = useTranslations('predictViews')
  const chosen = useChoices(({ choices }) => choices['predict.view'])
  const pair = useChoices(({ choices }) => choices.pair)
  return (
    <Views
      label={t('label')}
      views={views}
      nameOf={(id) => t(id)}
      value={chosen}
      onChange={(view) => choose({ 'predict.view': view, ...boxes(pair, view) })}
    />
  )
}
