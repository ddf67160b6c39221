import { useTranslations } from 'use-intl'
import { type Attempt, verdictOf } from './attempt.ts'
import { useOutcomeText } from './useOutcomeText.ts'
import type { ShownStep } from './useProse.ts'

/** Where the open step stands, in a sentence: for a screen reader as it changes, and on a folded sheet. */
export function useSaid(shown: ShownStep | null, attempt: Attempt | undefined): string {
  const t = useTranslations('tutorial')
  const outcomeText = useOutcomeText()
  if (!shown || !attempt) return ''
  const { step, locale } = shown
  if (!attempt.answer) return step.words[locale].task
  const verdict = verdictOf(step, attempt)
  return t('said', {
    answer: outcomeText(step, locale, attempt.answer.outcome),
    verdict: verdict ? t(verdict) : '',
  })
}
