import { useTranslations } from 'use-intl'
import { choose, useChoices } from '../store/choices.ts'
import type { ModelKind } from '../trace/trace.ts'
import { Menu } from '../ui/Menu.tsx'

const origins = ['trained', 'untrained'] as const

/** Whether a model works with its trained or with its random weights. */
export function WeightsMenu({ kind }: { readonly kind: ModelKind }) {
  const t = useTranslations('model')
  const origin = useChoices(({ choices }) => choices[`${kind}.weights`])
  return (
    <Menu
      part="weights"
      tells
      label={t('weights', { origin: t(origin) })}
      items={origins.map((one) => ({
        key: one,
        label: t(one),
        note: t(`${one}Note`),
        onSelect: () => choose({ [`${kind}.weights`]: one }),
      }))}
    />
  )
}
