import { useLocale, useTranslations } from 'use-intl'
import { titleOf } from '../../tutorial/titles.ts'
import type { Target } from './targets.ts'

/** What a target is called on screen. Wants the words of the three labs that have views. */
export function useTargetNames(): (target: Target) => string {
  const t = useTranslations()
  const locale = useLocale()
  return (target) => {
    if ('step' in target) return titleOf(target.step, locale)
    const { lab, view } = target
    if (view === null) return t(`app.${lab}`)
    const name = t(`${lab}Views.${view}` as 'predictViews.gap')
    return t('teachingLinks.viewOf', { lab: t(`app.${lab}`), view: name })
  }
}
