import { useTranslations } from 'use-intl'
import { useChoices } from '../../store/choices.ts'
import styles from './MasksLab.module.css'
import type { ModelView } from './useModelView.ts'

/** The row of the token table for the token under the cursor, and the whole table on demand. */
export function TokenTable({ view }: { readonly view: ModelView }) {
  const t = useTranslations('predictions')
  const { trace, tokens, row } = view
  const kindOfRun = useChoices(({ choices }) => choices.pair !== null)
  return (
    <details className={styles.fold}>
      <summary>
        {t('table')}
        {row !== null && tokens[row] && (
          <span className={styles.summaryNote}>
            {' '}
            <code>{tokens[row].piece}</code> · {t('id')} {trace.ids[row]} · {t('position')}{' '}
            {trace.positionIds[row]} · {t('segment')} {trace.segmentIds[row]}
          </span>
        )}
      </summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">t</th>
              <th scope="col">{t('piece')}</th>
              <th scope="col">{t('typed')}</th>
              <th scope="col">{t('id')}</th>
              <th scope="col">{t('position')}</th>
              <th scope="col">{t('segment')}</th>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('real')}</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token, at) => {
              const span = trace.offsets[at]
              const place = span && { start: span[0], end: span[1] }
              const inPair = kindOfRun && trace.sources[at] === 'pair'
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                <tr key={at} aria-current={at === row || undefined}>
                  <th scope="row">{at}</th>
                  <td>
                    <code>{token.piece}</code>
                  </td>
                  <td dir="auto">{token.typed ?? '–'}</td>
                  <td>{trace.ids[at]}</td>
                  <td>{trace.positionIds[at]}</td>
                  <td>{trace.segmentIds[at]}</td>
                  <td>{place ? t(inPair ? 'inPair' : 'inText', place) : t('special')}</td>
                  <td>{trace.real[at] === 1 ? t('isReal') : t('isPad')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}
