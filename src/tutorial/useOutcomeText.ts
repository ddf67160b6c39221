import { useFormatter, useTranslations } from 'use-intl'
import type { Locale } from '../i18n/locale.ts'
import type { Step } from './step.ts'

/** A guess, or what came out, in the words in which it was asked. */
export function useOutcomeText() {
  const t = useTranslations('tutorial')
  const format = useFormatter()
  return (step: Step, locale: Locale, outcome: string | number): string => {
    if (step.kind === 'choice') return step.words[locale].options[outcome] ?? ''
    if (outcome === 0) return t('exactZero')
    return format.number(Number(outcome) / 100, { style: 'percent', maximumSignificantDigits: 2 })
  }
}
