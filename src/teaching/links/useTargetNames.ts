import { useTranslations } from 'use-intl'
import { usePlaceName } from '../usePlaceName.ts'
import type { Target } from './targets.ts'

/** What a target is called on screen. Wants the words of the three labs that have views, and of the course. */
export function useTargetNames(): (target: Target) => string {
  const t = useTranslations()
  const { place } = usePlaceName()
  return (target) => {
    if ('step' in target) return place(target.step)
    const { lab, view } = target
    if (view === null) return t(`app.${lab}`)
    const name = t(`${lab}Views.${view}` as 'predictViews.gap')
    return t('teachingLinks.viewOf', { lab: t(`app.${lab}`), view: name })
  }
}
