import { useTranslations } from 'use-intl'
import { Fold } from '../../../ui/Fold.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from '../MasksLab.module.css'
import type { ModelView } from '../useModelView.ts'

const columns = ['piece', 'typed', 'id', 'position', 'segment', 'place', 'real'] as const

/** What the token under the cursor is to the model; the whole table on demand. */
export function TokenTable({ view }: { readonly view: ModelView }) {
  const t = useTranslations('predictions')
  const model = useTranslations('model')(view.kind)
  const { tokens, row } = view
  return (
    <div>
      {row !== null && row < tokens.length && (
        <ScrollFrame label={`${model}: ${t('token')}`}>
          <Table view={view} rows={[row]} />
        </ScrollFrame>
      )}
      <Fold title={t('table')}>
        {() => (
          <ScrollFrame label={`${model}: ${t('table')}`}>
            <Table view={view} rows={[...tokens.keys()]} />
          </ScrollFrame>
        )}
      </Fold>
    </div>
  )
}

function Table({ view, rows }: { readonly view: ModelView; readonly rows: readonly number[] }) {
  const t = useTranslations('predictions')
  const { trace, tokens } = view
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('token')}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => {
          const token = tokens[at]
          const span = trace.offsets[at]
          const place = span && { start: span[0], end: span[1] }
          return (
            <tr key={at} aria-current={(rows.length > 1 && at === view.row) || undefined}>
              <th scope="row">{at}</th>
              <td>
                <code>{token?.piece}</code>
              </td>
              <td dir="auto">{token?.typed ?? '–'}</td>
              <td>{trace.ids[at]}</td>
              <td>{trace.positionIds[at]}</td>
              <td>{trace.segmentIds[at]}</td>
              <td>{place ? t(trace.sources[at] === 'pair' ? 'inPair' : 'inText', place) : t('special')}</td>
              <td>{trace.real[at] === 1 ? t('isReal') : t('isPad')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
