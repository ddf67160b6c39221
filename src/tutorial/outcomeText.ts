import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { readCells } from '../store/cells.ts'
import type { Measure, Question } from './question.ts'

/** A guess, or what came out, in the words in which it was asked. */
export function useOutcomeText() {
  const t = useTranslations('course')
  const format = useFormatter()
  const locale = useLocale()
  return (question: Question, outcome: string | number, of: 'answer' | 'guess' = 'answer'): string => {
    if (question.kind === 'choice') return question.words[locale].options[outcome] ?? ''
    if (question.kind === 'cells') return t('cells', { count: readCells(String(outcome))?.length ?? 0 })
    const { unit } = question.scale
    // Only what was measured is exact.
    if (outcome === 0 && unit === 'percent' && of === 'answer') return t('exactZero')
    const value = Number(outcome) / (unit === 'percent' ? 100 : 1)
    const text = format.number(value, {
      maximumSignificantDigits: { percent: 2, bits: 3, number: 4 }[unit],
      ...(unit === 'percent' && { style: 'percent' as const }),
    })
    return unit === 'bits' ? t('bits', { value: text }) : text
  }
}

/** A measured number in words: two significant digits; a zero is exact. */
export function useMeasureText() {
  const t = useTranslations('course')
  const format = useFormatter()
  return (measure: Measure): string => {
    if (measure.unit === 'word') return measure.value
    if (measure.unit === 'count') return t('ofAll', { value: measure.value, all: measure.of })
    if (measure.unit === 'rate')
      return format.number(measure.value, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      })
    if (measure.unit === 'points') {
      const value = format.number(measure.value, {
        signDisplay: 'exceptZero',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      })
      return t('points', { value })
    }
    if (measure.unit === 'number') return format.number(measure.value, { maximumSignificantDigits: 4 })
    if (measure.value === 0) return t('exactZero')
    const text = format.number(measure.value, {
      maximumSignificantDigits: 2,
      ...(measure.unit === 'share' && { style: 'percent' as const }),
    })
    return measure.unit === 'bits' ? t('bits', { value: text }) : text
  }
}

/** The names of models, in a list. */
export function useModelNames() {
  const t = useTranslations('course.models')
  const format = useFormatter()
  return (models: readonly ('bert' | 'gpt' | 'elmo')[]): string =>
    // Chinese sets Latin names off by a space, which the platform's lists do not.
    format.list(models.map((model) => t(model))).replace('和', ' 和 ')
}
