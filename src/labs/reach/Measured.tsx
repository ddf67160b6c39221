import { useTranslations } from 'use-intl'
import { significant } from '../../i18n/number.ts'
import { chooseMask, useChoices } from '../../store/choices.ts'
import { isChanged } from '../../store/wanted.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ReachLab.module.css'
import type { ReachView } from './view.ts'

/** What was counted in one lattice: what moved, on which side, and how far it spread layer by layer. */
export function Measured({ view }: { readonly view: ReachView }) {
  const t = useTranslations('reach')
  const { answer, shown, labels, position, same, halves } = view
  const { spread } = shown
  const { before, after } = spread
  const words = {
    token: labels[position]?.label ?? '',
    replacement: answer.replacement,
    b: (chunks: React.ReactNode) => <b>{chunks}</b>,
  }
  if (same) return <p className={styles.notice}>{t('same', { replacement: answer.replacement })}</p>
  return (
    <div className={styles.measured}>
      <p aria-live="polite">
        {spread.leaked > 0
          ? t.rich('leaked', { ...words, ...spread, leak: significant(spread.leak), backend: answer.backend })
          : t.rich('counts', {
              ...words,
              moved: spread.moved,
              states: spread.states,
              unreachable: spread.unreachable,
            })}
      </p>
      <p>
        {before.states > 0
          ? t('earlier', { count: before.states, moved: before.moved, largest: significant(before.largest) })
          : t('noEarlier')}
      </p>
      <p>
        {after.states > 0
          ? t('later', { count: after.states, moved: after.moved, largest: significant(after.largest) })
          : t('noLater')}
      </p>
      {halves && before.states > 0 && after.states > 0 && (
        <p>
          {t('twoWays', {
            later: after.states,
            backwardBlind: after.states - halves.backward.spread.after.moved,
            earlier: before.states,
            forwardBlind: before.states - halves.forward.spread.before.moved,
            joined: halves.joined.spread.before.moved + halves.joined.spread.after.moved,
            all: before.states + after.states,
          })}
        </p>
      )}
      <Widths view={view} />
    </div>
  )
}

/** How far the change spread, layer by layer; under a window it grows by the window's width a layer. */
function Widths({ view }: { readonly view: ReachView }) {
  const t = useTranslations('reach')
  const { kind, shown } = view
  const unmasked = useChoices(({ choices }) => kind !== 'elmo' && !isChanged(choices, kind))
  return (
    <div className={styles.widths}>
      <h3 className={styles.note}>{t('widths')}</h3>
      <ol>
        {shown.spread.widths.map((width, at) => {
          const layer = at === 0 ? t('embedding') : t('layer', { layer: at })
          return <li key={layer}>{width ? t('width', { layer, ...width }) : t('nothing', { layer })}</li>
        })}
      </ol>
      {unmasked && kind !== 'elmo' && (
        <p className={styles.row}>
          <span className={styles.note}>{t('windowHint')}</span>
          <Button onClick={() => chooseMask(kind, { window: 1 })}>{t('windowTry')}</Button>
        </p>
      )}
    </div>
  )
}
