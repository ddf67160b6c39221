import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { grouped, prefixed } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { keptNumbers, precisionNames, precisions, tokenCost, totalCost } from '../../../trace/cost.ts'
import { countParameters } from '../../../trace/countParameters.ts'
import type { Sizes } from '../../../trace/sizes.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { Slider } from '../../../ui/Slider.tsx'
import styles from './Sizes.module.css'

const costs = ['input', 'projections', 'mixing', 'feedForward', 'recurrent', 'head'] as const
const most = 4096

/** Memory, FLOPs and cache of one model, for a text of T tokens. */
export function Costs({ sizes }: { readonly sizes: Sizes }) {
  const t = useTranslations('blueprintsSizes')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const [T, setT] = useState(512)
  const cost = tokenCost(sizes, T)
  const kept = keptNumbers(sizes, T)
  const { total } = countParameters(sizes)
  const rows = [...costs.map((name) => [name, cost[name]] as const), ['total', totalCost(cost)] as const]
  const bytes = (count: number) => t('bytes', { amount: prefixed(count) })
  return (
    <section className={`plate ${styles.plate}`}>
      <header className={styles.plateHead}>
        <h2>{t('costs')}</h2>
        <SavePicture
          words={words}
          name="bothways-costs"
          picture={onScreen(frame, [
            `${t('costs')} ${t('length')}: ${T}`,
            `${sizes.kind}: ${Object.entries(sizes)
              .flatMap(([name, value]) => (name === 'kind' ? [] : [`${name} ${value}`]))
              .join(', ')}`,
            t('counted'),
          ])}
          rows={() => [
            ['name', 'unit', 'value'],
            ...precisionNames.map((name) => [`weights ${name}`, 'byte', total * precisions[name]]),
            ...(kept === null
              ? []
              : precisionNames.map((name) => [`kept ${name}`, 'byte', kept * precisions[name]])),
            ...rows.map(([name, flops]) => [name, 'FLOP a token', flops]),
          ]}
          everything={() => ({ sizes, T, weights: total, kept, flops: Object.fromEntries(rows) })}
        />
      </header>
      <Slider label={t('length')} value={T} min={1} max={most} onChange={setT} onStart={() => undefined} />
      {sizes.kind !== 'elmo' && T > sizes.positions && (
        <p className={styles.notice} role="status">
          {t('beyond', { positions: sizes.positions, T })}
        </p>
      )}
      <div ref={frame} className={styles.saved}>
        <table className={styles.table} data-provenance="computed">
          <thead>
            <tr>
              <th scope="col">{t('precision')}</th>
              {precisionNames.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('memory')}</th>
              {precisionNames.map((name) => (
                <td key={name} title={grouped(total * precisions[name])}>
                  {bytes(total * precisions[name])}
                </td>
              ))}
            </tr>
            {kept !== null && (
              <tr>
                <th scope="row">
                  {t('kept')} {sizes.kind === 'gpt' ? t('keptGpt') : t('keptElmo')}
                </th>
                {precisionNames.map((name) => (
                  <td key={name} title={grouped(kept * precisions[name])}>
                    {bytes(kept * precisions[name])}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
        {kept === null && <p className={styles.note}>{t('keptBert')}</p>}
        <table className={styles.table} data-provenance="computed">
          <caption>{t('perToken', { T })}</caption>
          <tbody>
            {rows
              .filter(([, flops]) => flops > 0)
              .map(([name, flops]) => (
                <tr key={name} data-total={name === 'total' || undefined}>
                  <th scope="row">{t(`cost.${name}`)}</th>
                  <td title={grouped(flops)}>{t('flops', { amount: prefixed(flops) })}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{t('counted')}</p>
    </section>
  )
}
