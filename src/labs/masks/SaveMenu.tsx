import { useTranslations } from 'use-intl'
import { download } from '../../ui/download.ts'
import { Menu } from '../../ui/Menu.tsx'
import { matrixCsv } from './csv.ts'
import type { ModelView } from './useModelView.ts'

/** Takes the pictures and their numbers away: SVG, PNG, CSV, JSON. */
export function SaveMenu({ views }: { readonly views: readonly ModelView[] }) {
  const t = useTranslations()
  return (
    <Menu
      label={t('save.menu')}
      items={views.map((view) => ({
        key: `csv.${view.kind}`,
        label: t('save.csv', { model: t(`model.${view.kind}`) }),
        onSelect: () =>
          download(`bothways-${view.kind}.csv`, new Blob([matrixCsv(view)], { type: 'text/csv' })),
      }))}
    />
  )
}
