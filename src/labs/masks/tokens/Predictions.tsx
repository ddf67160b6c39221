import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { significant } from '../../../i18n/number.ts'
import { choose } from '../../../store/choices.ts'
import { lastHidden, rowDistance, rowOf } from '../../../trace/measure.ts'
import { walkButtons } from '../../../ui/walkButtons.ts'
import type { ModelView } from '../useModelView.ts'
import styles from './Predictions.module.css'

/** How many candidates stand under a token. */
const candidates = 3

/** Under each token what the model says there, and how far the mask has moved its state. */
export const Predictions = memo(function Predictions({ view }: { readonly view: ModelView }) {
  const t = useTranslations('predictions')
  const { kind, trace, tokens, row, column } = view
  const stop = row !== null && row < tokens.length ? row : 0
  return (
    <section className={styles.predictions} data-kind={kind} aria-label={t(kind)}>
      <h3>
        {t(kind)} <span className={styles.note}>{t(`${kind}Note`)}</span>
      </h3>
      <ol className={styles.list} onKeyDown={(event) => walkButtons(event)?.click()}>
        {tokens.map((token, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
            key={at}
            className={styles.place}
            data-kind={token.kind}
            data-joined={tokens[at + 1]?.kind === 'continuation' || undefined}
          >
            <button
              type="button"
              className={styles.token}
              aria-pressed={at === row}
              tabIndex={at === stop ? 0 : -1}
              onClick={() => choose({ cursor: { kind, row: at, column: column ?? at } })}
            >
              <span className={styles.chip} dir="auto">
                {token.label}
              </span>
              {trace.real[at] === 1 &&
                trace.top[at]?.slice(0, candidates).map((candidate) => (
                  <span key={candidate.id} className={styles.candidate}>
                    <span>{candidate.token}</span>
                    <span title={String(candidate.probability)}>{significant(candidate.probability)}</span>
                  </span>
                ))}
              {trace.real[at] === 1 && view.changed && <Moved view={view} at={at} />}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
})

function Moved({ view: { trace, own }, at }: { readonly view: ModelView; readonly at: number }) {
  const t = useTranslations('predictions')
  if (!own) return <span className={styles.moved}>…</span>
  const before = rowOf(lastHidden(own), at)
  const distance = rowDistance(rowOf(lastHidden(trace), at), before)
  if (distance === 0) return <span className={styles.moved}>{t('unmoved')}</span>
  const length = rowDistance(before, new Float32Array(before.length))
  const percent = ((100 * distance) / length).toFixed(0)
  return (
    <span className={styles.moved} title={t('movedTitle', { distance: String(distance), percent })}>
      {t('moved', { distance: significant(distance) })}
    </span>
  )
}
