import type { MDXContent } from 'mdx/types'
import { useEffect, useState } from 'react'
import type { Locale } from '../i18n/locale.ts'
import { course } from './course.ts'
import type { Step } from './step.ts'

/** A step with its prose in one language; the prose is null when it could not be fetched. */
export interface ShownStep {
  readonly step: Step
  readonly locale: Locale
  readonly Prose: MDXContent | null
}

/**
 * The step to show: the one asked for as soon as its prose is there, until then the one before, so that nothing jumps.
 * `retry` fetches again what failed.
 */
export function useProse(step: Step | null, locale: Locale) {
  const [shown, setShown] = useState<ShownStep | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try fetches the same thing again
  useEffect(() => {
    if (!step) {
      setShown(null)
      return
    }
    let current = true
    const show = (Prose: MDXContent | null) => {
      if (current) setShown({ step, locale, Prose })
    }
    step.prose[locale]().then(
      (module) => {
        show(module.default)
        void course[course.indexOf(step) + 1]?.prose[locale]().catch(() => null)
      },
      () => show(null),
    )
    return () => {
      current = false
    }
  }, [step, locale, tries])
  return { shown: step ? shown : null, retry: () => setTries(tries + 1) }
}
