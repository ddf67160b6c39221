import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { useChoices } from '../../../store/choices.ts'
import { kinds } from '../../../store/fields.ts'
import { useResults } from '../../../store/results.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from '../MasksLab.module.css'
import { type Comparison, paddingChange } from './paddingChange.ts'

const comparisons: readonly Comparison[] = ['padded', 'unmasked', 'raw']
const names = { padded: 'withMask', unmasked: 'withoutMask', raw: 'rawLeft' } as const

/** Change up to which two runs of different length differ by the order of their sums only (docs/sharing.md). */
const rounding = 1e-5

/** The computed line: what padding did to the real rows, with the mask, without it, and with raw positions. */
export function Measured({ of }: { readonly of: 'sentence' | 'batch' }) {
  const t = useTranslations()
  const choices = useChoices((state) => state.choices)
  const results = useResults()
  const save = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  return (
    <figure className={styles.measured}>
      <figcaption>
        {t('padding.measured')} <span className={styles.note}>{t('padding.measuredNote')}</span>
      </figcaption>
      <ScrollFrame
        label={`${t(of === 'batch' ? 'padding.batch' : 'sentence.label')}: ${t('padding.measured')}`}
      >
        <table ref={frame} className={styles.table}>
          <thead>
            <tr>
              <td />
              {comparisons.map((name) => (
                <th key={name} scope="col">
                  {t(`padding.${names[name]}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`model.${kind}`)}</th>
                {comparisons.map((name) => (
                  <td key={name}>
                    <Change value={paddingChange(of, kind, name, choices, results)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <div className={styles.row}>
        <SavePicture
          words={save}
          name="bothways-padding"
          picture={onScreen(frame, [
            of === 'batch' ? [choices.text, ...(choices.batch ?? [])].join(' / ') : choices.text,
            `${t('padding.measured')}. ${t('padding.measuredNote')}`,
            kinds
              .map(
                (kind) =>
                  `${t(`model.${kind}`)} ${t('model.weights', { origin: t(`model.${choices[`${kind}.weights`]}`) })}`,
              )
              .join(' · '),
          ])}
          rows={() => [
            ['model', 'run', 'largest_change', 'largest_number'],
            ...kinds.flatMap((kind) =>
              comparisons.map((name) => {
                const change = paddingChange(of, kind, name, choices, results)
                return [kind, name, change?.most ?? null, change?.size ?? null]
              }),
            ),
          ]}
        />
      </div>
    </figure>
  )
}

function Change({ value }: { readonly value: { readonly most: number; readonly size: number } | null }) {
  const t = useTranslations('padding')
  if (!value) return '…'
  const { most, size } = value
  return (
    <>
      <span title={String(most)}>{most === 0 ? t('exact') : significant(most)}</span>
      {most > 0 && most <= rounding * Math.max(1, size) && (
        <span className={styles.note}> {t('rounding')}</span>
      )}
    </>
  )
}
