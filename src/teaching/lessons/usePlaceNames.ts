import { useLocale, useTranslations } from 'use-intl'
import { titleOf } from '../../tutorial/titles.ts'
import type { Opens } from '../href.ts'

/** What a place that a plan opens is called. */
export function usePlaceNames(): (opens: Opens) => string {
  const t = useTranslations()
  const locale = useLocale()
  return (opens) => {
    if ('show' in opens) return t(`app.${opens.show.lab ?? 'masks'}`)
    if ('chapter' in opens) return t('teachingLessons.chapter', { n: opens.chapter })
    return opens.step === 'summary' ? t('teachingLessons.summary') : titleOf(opens.step, locale)
  }
}
