import { useTranslations } from 'use-intl'
import { signed, significant } from '../../../i18n/number.ts'
import styles from '../plates.module.css'
import { bitsGained } from './candidates.ts'
import own from './Gap.module.css'
import type { GapView } from './useGap.ts'

/** How many bits of surprise at the right word each model was spared by what stands after it. */
export function RightSide({ view }: { readonly view: GapView }) {
  const t = useTranslations()
  const { right, columns, cut } = view
  const probability = (method: string) =>
    right && columns.find((column) => column.method === method)?.place?.probabilities[right.id]
  const withoutRight = right && cut?.methods[0]?.places[0]?.probabilities[right.id]
  const models = [
    { kind: 'bert', without: withoutRight, withIt: probability('masked') },
    { kind: 'gpt', without: probability('left'), withIt: probability('rescore') },
    { kind: 'elmo', without: probability('forward'), withIt: probability('product') },
  ] as const
  const number = (value: number | null | undefined) => (value ? significant(value) : '…')
  return (
    <section className={styles.plate} aria-label={t('predictGap.rightSide')}>
      <h2>{t('predictGap.rightSide')}</h2>
      {right === null ? (
        <p className={styles.quiet}>{t('predictGap.noRight')}</p>
      ) : (
        <>
          <table className={own.facts}>
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
