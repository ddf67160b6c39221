import { useTranslations } from 'use-intl'
import styles from './RoadsView.module.css'

const points = ['segments', 'embedding', 'corruption', 'characters', 'data', 'size'] as const

/** What “take the mask off, hide words, and it is BERT” does not say. */
export function LeftOut() {
  const t = useTranslations('blueprintsRoads')
  return (
    <section className={styles.leftOut} data-spot="roads.leftOut">
      <h2>{t('leftOutTitle')}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{t.rich(`leftOut.${point}`, { b: (chunks) => <b>{chunks}</b> })}</li>
        ))}
      </ul>
    </section>
  )
}
