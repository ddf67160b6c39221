import type { Locale } from '../i18n/locale.ts'
import type { Attempt } from './attempt.ts'
import type { Step } from './step.ts'

/** What to make of the answer, in the step's own words. */
export function meaningOf(step: Step, locale: Locale, answer: NonNullable<Attempt['answer']>): string {
  if (step.kind === 'percent') return step.words[locale].meaning
  return step.words[locale].meaning[answer.outcome] ?? ''
}
