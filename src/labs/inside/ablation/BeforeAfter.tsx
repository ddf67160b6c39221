import { useTranslations } from 'use-intl'
import { signed, significant } from '../../../i18n/number.ts'
import type { AblationTrace } from '../../../trace/inside.ts'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import lab from '../InsideLab.module.css'

interface BeforeAfterProps {
  readonly base: AblationTrace
  readonly after: AblationTrace
  readonly target: { readonly id: number; readonly token: string }
}

/** The likeliest tokens before and after, and how the log-probability of each has changed. */
export function BeforeAfter({ base, after, target }: BeforeAfterProps) {
  const t = useTranslations('insideAblation')
  const names = new Map([target, ...base.top, ...after.top].map(({ id, token }) => [id, token]))
  const ids = [...names.keys()].sort((a, b) => base.logProbabilities[b]! - base.logProbabilities[a]!)
  const place = (of: AblationTrace, id: number) => {
    let rank = 1
    for (const other of of.logProbabilities) if (other > of.logProbabilities[id]!) rank += 1
    return rank
  }
  const p = (of: AblationTrace, id: number) => significant(Math.exp(of.logProbabilities[id]!))
  return (
    <ScrollFrame label={t('beforeAfter')}>
      <table className={lab.table} data-provenance={base.model.origin}>
        <caption>{t('beforeAfter')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('token')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
            <th scope="col">{t('change')}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <tr key={id}>
              <th scope="row">{id === target.id ? <strong>{names.get(id)} ◂</strong> : names.get(id)}</th>
              <td data-number>{t('standing', { p: p(base, id), rank: place(base, id) })}</td>
              <td data-number>{t('standing', { p: p(after, id), rank: place(after, id) })}</td>
              <td data-number>{signed(after.logProbabilities[id]! - base.logProbabilities[id]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
