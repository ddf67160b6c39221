import { useTranslations } from 'use-intl'
import { Bars } from '../../../charts/Bars.tsx'
import type { CorruptionAnswer } from '../../../trace/corruption.ts'
import styles from '../plates.module.css'
import own from './Corruption.module.css'

/** How many predictions each model learns from in one reading. */
export function Lessons({ answer }: { readonly answer: CorruptionAnswer }) {
  const t = useTranslations('predictCorruption')
  const { places, lessons } = answer
  const counts = {
    bert: places.length,
    gpt: lessons.nextToken.length,
    elmo: lessons.nextToken.length + lessons.previousToken.length,
  }
  return (
    <section className={`${styles.plate} ${own.lessons}`} aria-label={t('lessons')}>
      <h2>{t('lessons')}</h2>
      {(['bert', 'gpt', 'elmo'] as const).map((kind) => (
        <Bars
          key={kind}
          data={{
            value: [{ key: kind, label: t(kind), value: counts[kind], text: String(counts[kind]) }],
            provenance: 'measured',
          }}
          accent={kind}
          limit={counts.elmo}
          label={t(kind)}
        />
      ))}
      <p className={styles.quiet}>{t('lessonsNote')}</p>
    </section>
  )
}
