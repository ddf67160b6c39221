import type { MDXContent } from 'mdx/types'
import { useEffect, useState } from 'react'
import type { Locale } from '../i18n/locale.ts'
import { course } from './course.ts'
import type { Opened } from './runner.ts'

/** A place of the course as it can be shown: a step with its prose in one language, null when it could not be fetched. */
export interface Shown {
  readonly opened: Opened
  readonly locale: Locale
  readonly Prose: MDXContent | null
}

/**
 * What to show: the place asked for as soon as its prose is there, until then the one before, so that nothing jumps.
 * `retry` fetches again what failed.
 */
export function useProse(opened: Opened | null, locale: Locale) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try fetches the same thing again
  useEffect(() => {
    if (!opened) return
    let current = true
    const show = (Prose: MDXContent | null) => {
      if (current) setShown({ opened, locale, Prose })
    }
    const { entry } = opened
    if (entry.kind !== 'step') show(null)
    else
      entry.prose[locale]().then(
        (module) => show(module.default),
        () => show(null),
      )
    prefetch(course[course.indexOf(entry) + 1], locale)
    return () => {
      current = false
    }
  }, [opened, locale, tries])
  return { shown, retry: () => setTries(tries + 1) }
}

/** What most probably comes next, so that it is there without a wait; a failure is told when it is asked for. */
function prefetch(entry: (typeof course)[number] | undefined, locale: Locale): void {
  const parts =
    entry?.kind === 'step'
      ? [entry.load(), entry.prose[locale]()]
      : entry?.kind === 'quiz'
        ? entry.questions.map(({ load }) => load())
        : []
  for (const part of parts) part.catch(() => null)
}
