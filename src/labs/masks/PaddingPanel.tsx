import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { significant } from '../../i18n/number.ts'
import { choose, useChoices } from '../../store/choices.ts'
import { type Kind, kinds } from '../../store/fields.ts'
import { useResults } from '../../store/results.ts'
import { useSpotlight } from '../../store/spotlight.ts'
import { largestRealChange } from '../../trace/measure.ts'
import type { Trace } from '../../trace/trace.ts'
import { Button } from '../../ui/Button.tsx'
import { ScrollFrame } from '../../ui/ScrollFrame.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { Batch } from './Batch.tsx'
import styles from './MasksLab.module.css'

/** Change below which two runs of different length differ by the order of their sums only (docs/sharing.md). */
const rounding = 1e-5

/** Pads the sentence, measures what that changed, and sets sentences of unequal length beside one another. */
export function PaddingPanel({ shown }: { readonly shown: Readonly<Partial<Record<Kind, Trace>>> }) {
  const t = useTranslations('padding')
  const { padTo, padSide, rawPositions, batch } = useChoices(({ choices }) => choices)
  const [opened, setOpened] = useState(false)
  const lighted = useSpotlight((state) => state.target === 'padding')
  const real = Math.max(1, ...kinds.map((kind) => countReal(shown[kind])))
  return (
    <details
      className={styles.plate}
      open={opened || padTo !== null || batch !== null || lighted}
      onToggle={(event) => setOpened(event.currentTarget.open)}
      data-lighted={lighted || undefined}
    >
      <summary>
        <h2>{t('title')}</h2>
      </summary>
      <div className={styles.folded}>
        <p className={styles.prose}>{t('intro')}</p>
        <div className={styles.row}>
          <Stepper
            label={t('padTo')}
            less={t('less')}
            more={t('more')}
            value={padTo ?? real}
            min={real}
            max={128}
            onChange={(value) => choose({ padTo: value > real ? value : null })}
          />
          <span className={styles.note}>{t('tokens')}</span>
          {(padTo !== null || batch !== null) && (
            <>
              <span className={styles.note}>{t('side')}</span>
              <Segments
                label={t('side')}
                value={padSide}
                options={[
                  { value: 'right', label: t('right') },
                  { value: 'left', label: t('left') },
                ]}
                onChange={(side) =>
                  choose({ padSide: side, ...(side === 'right' ? { rawPositions: false } : {}) })
                }
              />
            </>
          )}
          {padTo !== null && padSide === 'left' && (
            <Switch checked={rawPositions} onChange={(raw) => choose({ rawPositions: raw })}>
              {t('raw', { last: padTo - 1 })}
            </Switch>
          )}
          {padTo !== null && (
            <Button look="quiet" onClick={() => choose({ padTo: null, rawPositions: false })}>
              {t('none')}
            </Button>
          )}
          <Button onClick={() => choose({ batch: batch === null ? [''] : null })}>
            {batch === null ? t('openBatch') : t('closeBatch')}
          </Button>
        </div>
        {padTo !== null && <Measured />}
        {batch !== null && <Batch />}
      </div>
    </details>
  )
}

const countReal = (trace: Trace | undefined) => trace?.real.filter((real) => real === 1).length ?? 0

/** The computed line: what padding did to the real rows, with the mask, without it, and with raw positions. */
function Measured() {
  const t = useTranslations()
  const runs = useResults((results) => results.runs)
  const cases = ['padded', 'unmasked', 'raw'] as const
  const names = { padded: 'withMask', unmasked: 'withoutMask', raw: 'rawLeft' } as const
  return (
    <figure className={styles.measured}>
      <figcaption>
        {t('padding.measured')} <span className={styles.note}>{t('padding.measuredNote')}</span>
      </figcaption>
      <ScrollFrame label={t('padding.measured')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {cases.map((name) => (
                <th key={name} scope="col">
                  {t(`padding.${names[name]}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => {
              const alone = runs[`${kind}.alone`]?.result?.trace
              return (
                <tr key={kind}>
                  <th scope="row">{t(`model.${kind}`)}</th>
                  {cases.map((name) => {
                    const run = runs[`${kind}.${name}`]
                    const other = run?.result?.trace
                    return (
                      <td key={name}>
                        {run?.refusal || !alone || !other ? (
                          '–'
                        ) : (
                          <Change value={largestRealChange(alone, other)} />
                        )}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollFrame>
    </figure>
  )
}

function Change({ value }: { readonly value: number }) {
  const t = useTranslations('padding')
  return (
    <>
      <span title={String(value)}>{value === 0 ? t('exact') : significant(value)}</span>
      {value > 0 && value <= rounding && <span className={styles.note}> {t('rounding')}</span>}
    </>
  )
}
