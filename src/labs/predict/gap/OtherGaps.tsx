import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Bars } from '../../../charts/Bars.tsx'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { onOneLine } from '../../../trace/display.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import styles from '../plates.module.css'
import { rankOf } from './candidates.ts'
import own from './Gap.module.css'
import { isTypedGap } from './gaps.ts'
import type { GapView } from './useGap.ts'

/** Several gaps at once: BERT's list for each. */
export function OtherGaps({ view }: { readonly view: GapView }) {
  const t = useTranslations('predictGap')
  const model = useTranslations('model')
  const words = useSaveWords()
  const frame = useRef<HTMLOListElement>(null)
  const places = view.bert?.methods[0]?.places ?? []
  if (places.length < 2) return null
  const inOrder = places.toSorted((a, b) => a.at - b.at)
  const origin = view.bert!.model.origin
  const rightAt = (piece: number) => {
    const stood = view.pieces[piece]
    return stood && !isTypedGap(stood) ? stood : null
  }
  const caption = [
    onOneLine(view.texts),
    t('allGaps'),
    `${model('bert')} · ${model('weights', { origin: model(origin) })}`,
  ]
  return (
    <section className={`plate ${styles.plate}`} data-accent="bert" aria-label={t('allGaps')}>
      <div className={styles.head}>
        <h2>
          <span className={styles.glyph} aria-hidden="true">
            ↔
          </span>{' '}
          {t('allGaps')}
        </h2>
        <div className={styles.tools}>
          <SavePicture
            words={words}
            name="bothways-all-gaps"
            picture={onScreen(frame, caption)}
            rows={() => [
              ['gap', 'piece_index', 'right', 'right_rank', 'id', 'token', 'probability'],
              ...inOrder.flatMap(({ piece, top, probabilities }, index) => {
                const right = rightAt(piece)
                return top.map(({ id, token, probability }) => [
                  index + 1,
                  piece,
                  right?.piece ?? null,
                  right && rankOf(probabilities, right.id),
                  id,
                  token,
                  probability,
                ])
              }),
            ]}
          />
        </div>
      </div>
      <p className={styles.quiet}>{t('independent')}</p>
      <ol ref={frame} className={own.lists}>
        {inOrder.map(({ piece, top, probabilities }, index) => {
          const right = rightAt(piece)
          return (
            <li key={piece}>
              <h3>
                {t('gapNumber', { number: index + 1 })}
                {right && ` · ${t('gapRight', { word: right.piece, rank: rankOf(probabilities, right.id) })}`}
              </h3>
              <Bars
                data={{
                  value: top.map(({ id, token, probability }) => ({
                    key: id,
                    label: token,
                    value: probability,
                    text: significant(probability),
                  })),
                  provenance: origin,
                }}
                accent="bert"
                label={t('gapNumber', { number: index + 1 })}
                current={right?.id ?? null}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
