import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { signed, significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import styles from '../plates.module.css'
import { bitsGained } from './candidates.ts'
import own from './Gap.module.css'
import type { GapView } from './useGap.ts'
import { useGapCaption } from './useGapCaption.ts'

/** How many bits of surprise at the right word each model was spared by what stands after it. */
export function RightSide({ view }: { readonly view: GapView }) {
  const t = useTranslations()
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const { right, columns, cut } = view
  const probability = (method: string) =>
    right && columns.find((column) => column.method === method)?.place?.probabilities[right.id]
  const withoutRight = right && cut?.methods[0]?.places[0]?.probabilities[right.id]
  const models = [
    { kind: 'bert', without: withoutRight, withIt: probability('masked') },
    { kind: 'gpt', without: probability('left'), withIt: probability('rescore') },
    { kind: 'elmo', without: probability('forward'), withIt: probability('product') },
  ] as const
  const caption = [t('predictGap.rightSide'), ...useGapCaption(view), t('predictGap.rightNote')]
  const number = (value: number | null | undefined) => (value ? significant(value) : '…')
  return (
    <section
      className={`plate ${styles.plate}`}
      aria-label={t('predictGap.rightSide')}
      data-spot="predict.rightSide"
    >
      <div className={styles.head}>
        <h2>{t('predictGap.rightSide')}</h2>
        {right && (
          <div className={styles.tools}>
            <SavePicture
              words={words}
              name="bothways-right-side"
              picture={onScreen(frame, caption)}
              rows={() => [
                ['model', 'word', 'p_without_right_side', 'p_with_it', 'bits_gained'],
                ...models.map(({ kind, without, withIt }) => [
                  kind,
                  right.piece,
                  without ?? null,
                  withIt ?? null,
                  without && withIt ? bitsGained(withIt, without) : null,
                ]),
              ]}
            />
          </div>
        )}
      </div>
      {right === null ? (
        <p className={styles.quiet}>{t('predictGap.noRight')}</p>
      ) : (
        <>
          <table ref={frame} className={own.facts}>
            <caption className="visually-hidden">{t('predictGap.rightSide')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('predictGap.model')}</th>
                <th scope="col">{t('predictGap.without', { word: right.piece })}</th>
                <th scope="col">{t('predictGap.withIt')}</th>
                <th scope="col">{t('predictGap.gain')}</th>
              </tr>
            </thead>
            <tbody>
              {models.map(({ kind, without, withIt }) => (
                <tr key={kind} data-accent={kind}>
                  <th scope="row">{kind === 'elmo' ? t('predictGap.elmo') : t(`model.${kind}`)}</th>
                  <td>{number(without)}</td>
                  <td>{number(withIt)}</td>
                  <td>
                    {without && withIt
                      ? t('predictGap.bits', { bits: signed(bitsGained(withIt, without)) })
                      : '…'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.quiet}>{t('predictGap.rightNote')}</p>
        </>
      )}
    </section>
  )
}
