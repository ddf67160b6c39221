import { useTranslations } from 'use-intl'
import type { GapView } from './useGap.ts'

/** What a saved picture of the gap says under it: the sentence, and the weights of all three models. */
export function useGapCaption({ texts, columns }: GapView): readonly string[] {
  const t = useTranslations()
  return [
    t('predictGap.caption', { text: texts.text }),
    t('predictGap.provenance', {
      bert: t(`model.${columns[0]!.origin}`),
      gpt: t(`model.${columns[1]!.origin}`),
      elmo: t(`model.${columns[3]!.origin}`),
    }),
  ]
}
