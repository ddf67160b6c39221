import { useTranslations } from 'use-intl'
import type { Shown } from './offered.ts'

/** What a model is called: the papers' name, the twin's, or the learner's own. */
export function useModelName(): (shown: Shown) => string {
  const t = useTranslations('blueprintsSizes')
  const kinds = { bert: 'BERT', gpt: 'GPT', elmo: 'ELMo' } as const
  return (shown) => {
    if (shown.of === 'published') return shown.model.name
    return shown.of === 'twin' ? t('twin', { kind: kinds[shown.model.sizes.kind] }) : t('own')
  }
}
