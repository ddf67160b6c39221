import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { signed, significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { onOneLine, type TypedTexts } from '../../../trace/display.ts'
import type { AblationTrace } from '../../../trace/inside.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import lab from '../InsideLab.module.css'

interface BeforeAfterProps {
  readonly base: AblationTrace
  readonly texts: TypedTexts
  readonly after: AblationTrace
  readonly target: { readonly id: number; readonly token: string }
}

/** The likeliest tokens before and after, and how the log-probability of each has changed. */
export function BeforeAfter({ base, texts, after, target }: BeforeAfterProps) {
  const t = useTranslations('insideAblation')
  const model = useTranslations('model')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const names = new Map([target, ...base.top, ...after.top].map(({ id, token }) => [id, token]))
  const ids = [...names.keys()].sort((a, b) => base.logProbabilities[b]! - base.logProbabilities[a]!)
  const place = (of: AblationTrace, id: number) => {
    let rank = 1
    for (const other of of.logProbabilities) if (other > of.logProbabilities[id]!) rank += 1
    return rank
  }
  const p = (of: AblationTrace, id: number) => significant(Math.exp(of.logProbabilities[id]!))
  const { kind } = base.config
  const caption = [
    onOneLine(texts),
    `${model(kind)} · ${model(base.model.origin)} · ${base.model.weightsHash} · ${base.backend}`,
  ]
  return (
    <>
      <ScrollFrame label={t('beforeAfter')} whole>
        <table ref={frame} className={lab.table} data-provenance={base.model.origin}>
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
      <div className={lab.row}>
        <SavePicture
          words={words}
          name={`bothways-before-after-${kind}`}
          picture={onScreen(frame, caption)}
          rows={() => [
            ['id', 'token', 'ln_p_before', 'rank_before', 'ln_p_after', 'rank_after'],
            ...ids.map((id) => [
              id,
              names.get(id) ?? '',
              base.logProbabilities[id]!,
              place(base, id),
              after.logProbabilities[id]!,
              place(after, id),
            ]),
          ]}
        />
      </div>
    </>
  )
}
