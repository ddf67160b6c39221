import { useLocale, useTranslations } from 'use-intl'
import { type Attempt, verdictOf } from './attempt.ts'
import { useOutcomeText } from './outcomeText.ts'
import type { Step } from './step.ts'

/** Where the open step stands, in a sentence: for a screen reader as it changes, and on a folded sheet. */
export function useSaid(step: Step | null, attempt: Attempt | undefined): string {
  const t = useTranslations('course')
  const locale = useLocale()
  const outcomeText = useOutcomeText()
  if (!step || !attempt) return ''
  if (!attempt.answer) return step.task[locale]
  const verdict = verdictOf(step, attempt)
  return t('said', {
    answer: outcomeText(step, attempt.answer.outcome),
    verdict: verdict ? t(verdict) : '',
  })
}
