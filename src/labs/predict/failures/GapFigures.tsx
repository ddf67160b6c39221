import { useLocale, useTranslations } from 'use-intl'
import { significant } from '../../../i18n/number.ts'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from './FailuresView.module.css'
import type { GapFigure } from './heldOut.ts'

const kinds = { left: 'gpt', rescore: 'gpt', masked: 'bert' } as const

/** One hidden word on held-out stories, as training/ measured it: GPT from the left and re-scored, beside BERT. */
export function GapFigures({ rows }: { readonly rows: readonly GapFigure[] }) {
  const t = useTranslations('predictFailures')
  const locale = useLocale()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const [first] = rows
  if (!first) return null
  return (
    <ScrollFrame label={t('gapMeasured', { count: first.n })}>
      <table className={styles.table} data-provenance="measured">
        <caption>{t('gapMeasured', { count: first.n })}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('top1')}</th>
            <th scope="col">{t('gapLoss')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ method, top1, logLoss }) => (
            <tr key={method} data-kind={kinds[method]}>
              <th scope="row">{t(`gapWay.${method}`)}</th>
              <td>{percent.format(top1)}</td>
              <td>{significant(logLoss)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
