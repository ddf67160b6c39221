import { lazy, Suspense, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Bars } from '../../../charts/Bars.tsx'
import { significant } from '../../../i18n/number.ts'
import styles from '../MasksLab.module.css'
import type { ModelView } from '../useModelView.ts'

const SaveNextSentence = lazy(() =>
  import('../save/SaveNextSentence.tsx').then(({ SaveNextSentence }) => ({ default: SaveNextSentence })),
)

/** With two sentences: what BERT's next-sentence head says of the pair. */
export function NextSentence({ view }: { readonly view: ModelView }) {
  const t = useTranslations('predictions')
  const frame = useRef<HTMLDivElement>(null)
  const { pair = '' } = view.request
  const origin = useTranslations('model')(view.trace.model.origin)
  const answer = view.trace.nextSentence
  if (!answer || pair.trim() === '') return null
  const bars = (['isNext', 'notNext'] as const).map((key) => ({
    key,
    label: t(key),
    value: answer[key],
    text: significant(answer[key]),
  }))
  return (
    <section className={`plate ${styles.plate}`} aria-label={t('nextSentence')}>
      <h2>
        {t('nextSentence')} <span className={styles.note}>BERT · {origin}</span>
      </h2>
      <div ref={frame}>
        <Bars
          data={{ value: bars, provenance: view.trace.model.origin }}
          accent="bert"
          label={t('nextSentence')}
        />
      </div>
      <div>
        <Suspense fallback={null}>
          <SaveNextSentence view={view} frame={frame} />
        </Suspense>
      </div>
    </section>
  )
}
