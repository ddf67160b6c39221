import { useFormatter, useTranslations } from 'use-intl'
import type { Measure } from './step.ts'

/** A measured number in words: two significant digits, all of them on hover; a zero is exact. */
export function MeasureText({ measure }: { readonly measure: Measure }) {
  const t = useTranslations('tutorial')
  const format = useFormatter()
  if (measure.unit === 'count') return t('ofAll', { value: measure.value, all: measure.of })
  if (measure.value === 0) return t('exactZero')
  const text = format.number(measure.value, {
    maximumSignificantDigits: 2,
    ...(measure.unit === 'share' && { style: 'percent' as const }),
  })
  return <span title={String(measure.value)}>{text}</span>
}
