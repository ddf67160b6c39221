import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Bars } from '../../../charts/Bars.tsx'
import { onScreen } from '../../../charts/onScreen.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import type { CorruptionAnswer, CorruptionRequest } from '../../../trace/corruption.ts'
import { onOneLine } from '../../../trace/display.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import styles from '../plates.module.css'
import own from './Corruption.module.css'

const models = ['bert', 'gpt', 'elmo'] as const

/** How many predictions each model learns from in one reading. */
export function Lessons({
  answer,
  request,
}: {
  readonly answer: CorruptionAnswer
  readonly request: CorruptionRequest
}) {
  const t = useTranslations('predictCorruption')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const { places, lessons } = answer
  const counts = {
    bert: places.length,
    gpt: lessons.nextToken.length,
    elmo: lessons.nextToken.length + lessons.previousToken.length,
  }
  return (
    <section className={`plate ${styles.plate}`} aria-label={t('lessons')} data-spot="corruption.lessons">
      <div className={styles.head}>
        <h2>{t('lessons')}</h2>
        <div className={styles.tools}>
          <SavePicture
            words={words}
            name="bothways-lessons"
            picture={onScreen(frame, [
              t('lessons'),
              t('caption', { text: onOneLine(request), share: request.percent, seed: request.seed }),
              t('lessonsNote'),
            ])}
            rows={() => [['model', 'lessons'], ...models.map((kind) => [kind, counts[kind]])]}
          />
        </div>
      </div>
      <div ref={frame} className={own.lessons}>
        {models.map((kind) => (
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
      </div>
      <p className={styles.quiet}>{t('lessonsNote')}</p>
    </section>
  )
}
