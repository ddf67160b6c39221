import { useTranslations } from 'use-intl'
import type { ModelView } from '../useModelView.ts'

/** One line a model that says what its picture shows: model, layer and head, mask, weights, padding, backend. */
export function useCaptions(views: readonly ModelView[]): readonly string[] {
  const t = useTranslations()
  return views.map(({ kind, layer, head, trace, mode, request }) => {
    const { mask, flips, padTo, padSide, rawPositions } = request
    const preset =
      typeof mask === 'string'
        ? t(`mask.${mask}`)
        : 'prefix' in mask
          ? `${t('mask.prefix')} ${mask.prefix}`
          : `${t('mask.window')} ${mask.window}`
    const parts = [
      t('save.caption', {
        model: t(`model.${kind}`),
        where:
          head === 'mean'
            ? t('model.whereMean', { layer: layer + 1 })
            : t('model.where', { layer: layer + 1, head: head + 1 }),
        mask: flips.length > 0 ? `${preset} (${t('mask.edited', { count: flips.length })})` : preset,
        origin: t(`model.${trace.model.origin}`),
      }),
      padTo !== undefined && `${t('padding.padTo')} ${padTo} (${t(`padding.${padSide ?? 'right'}`)})`,
      rawPositions && t('padding.raw'),
      mode === 'difference' && t('mask.viewDifference'),
      trace.backend,
    ]
    return parts.filter(Boolean).join(' · ')
  })
}
