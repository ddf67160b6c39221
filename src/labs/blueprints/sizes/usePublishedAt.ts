import { useTranslations } from 'use-intl'
import type { Preset } from '../../../store/presets.ts'

/** Where in its source a published number stands, in words. */
export function usePublishedAt(): (published: Preset['published']) => string {
  const t = useTranslations('blueprintsSizes')
  return ({ where }) => {
    if (where?.table !== undefined) return t('table', { table: where.table })
    return where?.section !== undefined ? t('section', { section: where.section }) : t('page')
  }
}
