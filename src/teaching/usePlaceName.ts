import { useLocale, useTranslations } from 'use-intl'
import { entryById } from '../tutorial/course.ts'
import { titleOf } from '../tutorial/titles.ts'

/** What a chapter of the course, and what one of its places, is called. Wants the words of the course. */
export function usePlaceName() {
  const t = useTranslations('course')
  const locale = useLocale()
  const chapter = (n: number): string => `${n} · ${t(`chapters.c${n}` as 'chapters.c1')}`
  const place = (id: string): string => {
    const entry = entryById(id)
    if (!entry) return id
    if (entry.kind === 'step') return titleOf(id, locale)
    return entry.kind === 'quiz' ? t('quizTitle', { chapter: chapter(entry.chapter) }) : t(entry.id)
  }
  return { chapter, place }
}
