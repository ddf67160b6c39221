import { useTranslations } from 'use-intl'
import { useChoices } from '../../store/choices.ts'
import type { ModelView } from './useModelView.ts'

/** One line a model that says what its picture shows: model, layer and head, mask, weights. */
export function useCaptions(views: readonly ModelView[]): readonly string[] {
  const t = useTranslations()
  const choices = useChoices((state) => state.choices)
  return views.map(({ kind, layer, head, trace, mode }) => {
    const preset = choices[`${kind}.mask`]
    const flips = choices[`${kind}.flips`].length
    const mask =
      typeof preset === 'string'
        ? t(`mask.${preset}`)
        : 'prefix' in preset
          ? `${t('mask.prefix')} ${preset.prefix}`
          : `${t('mask.window')} ${preset.window}`
    const caption = t('save.caption', {
      model: t(`model.${kind}`),
      where:
        head === 'mean'
          ? t('model.whereMean', { layer: layer + 1 })
          : t('model.where', { layer: layer + 1, head: head + 1 }),
      mask: flips > 0 ? `${mask} (${t('mask.edited', { count: flips })})` : mask,
      origin: t(`model.${trace.model.origin}`),
    })
    return mode === 'difference' ? `${caption} · ${t('mask.viewDifference')}` : caption
  })
}
