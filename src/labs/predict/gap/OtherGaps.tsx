import { useTranslations } from 'use-intl'
import { Bars } from '../../../charts/Bars.tsx'
import { significant } from '../../../i18n/number.ts'
import styles from '../plates.module.css'
import { rankOf } from './candidates.ts'
import own from './Gap.module.css'
import { isTypedGap } from './gaps.ts'
import type { GapView } from './useGap.ts'

/** Several gaps at once: BERT's list for each. */
export function OtherGaps({ view }: { readonly view: GapView }) {
  const t = useTranslations('predictGap')
  const places = view.bert?.methods[0]?.places ?? []
  if (places.length < 2) return null
  const inOrder = places.toSorted((a, b) => a.at - b.at)
  return (
    <section className={styles.plate} data-accent="bert" aria-label={t('allGaps')}>
      <h2>
        <span className={styles.glyph} aria-hidden="true">
          ↔
        </span>{' '}
        {t('allGaps')}
      </h2>
      <p className={styles.quiet}>{t('independent')}</p>
      <ol className={own.lists}>
        {inOrder.map(({ piece, top, probabilities }, index) => {
          const stood = view.pieces[piece]
          const right = stood && !isTypedGap(stood) ? stood : null
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
                  provenance: view.bert!.model.origin,
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
