import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Legend } from '../../charts/Legend.tsx'
import { signed, significant } from '../../i18n/number.ts'
import { ModelHead } from '../../panels/ModelHead.tsx'
import { WeightsMenu } from '../../panels/WeightsMenu.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { useTheme } from '../../store/theme.ts'
import { Fold } from '../../ui/Fold.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { useAfterPaint } from '../../ui/useAfterPaint.ts'
import { MaskBar } from './MaskBar.tsx'
import styles from './MasksLab.module.css'
import { Heads } from './matrix/Heads.tsx'
import { MatrixPart } from './matrix/MatrixPart.tsx'
import { RowFacts } from './matrix/RowFacts.tsx'
import { Predictions } from './tokens/Predictions.tsx'
import { TokenTable } from './tokens/TokenTable.tsx'
import type { ModelView } from './useModelView.ts'

const MatrixTable = lazy(() =>
  import('../../charts/MatrixTable.tsx').then(({ MatrixTable }) => ({ default: MatrixTable })),
)

/** One model on the sentence: its mask, its heads, its attention, what it predicts. */
export function ModelPanel({ view }: { readonly view: ModelView }) {
  const { kind, trace, labels, layer, head, mode, shown, limit } = view
  const t = useTranslations()
  const theme = useTheme()
  const [editing, setEditing] = useState(false)
  const maskShown = useChoices(({ choices }) => !choices.hide.includes('mask'))
  const later = useAfterPaint(view)
  const model = t(`model.${kind}`)
  const provenance = trace.model.origin
  const where =
    head === 'mean'
      ? t('model.whereMean', { layer: layer + 1 })
      : t('model.where', { layer: layer + 1, head: head + 1 })
  const data = useMemo(() => ({ value: shown, provenance }), [shown, provenance])
  const label = t(mode === 'difference' ? 'matrix.differenceLabel' : 'matrix.label', { model, where })
  return (
    <article className={`plate ${styles.panel}`} data-kind={kind} aria-label={model}>
      <ModelHead
        kind={kind}
        name={model}
        note={`${t(kind === 'bert' ? 'model.bertSees' : 'model.gptSees')} · ${where}`}
        className={styles.panelHead}
      >
        <WeightsMenu kind={kind} />
      </ModelHead>
      <div data-spot={`${kind}.mask`}>
        {maskShown && <MaskBar kind={kind} tokens={labels.length} editing={editing} onEditing={setEditing} />}
      </div>
      <div className={styles.picture} data-spot={`${kind}.matrix`}>
        <Heads kind={kind} trace={later.trace} layer={layer} head={head} />
        <MatrixPart view={view} editing={editing} label={label} />
      </div>
      {view.changed && <Changed switched={view.switched} />}
      {trace.forbiddenRows.length > 0 && (
        <p className={styles.notice} role="status">
          {t('mask.forbiddenRows', {
            count: trace.forbiddenRows.length,
            tokens: trace.forbiddenRows
              .slice(0, 8)
              .map((row) => labels[row]?.label ?? row)
              .join(', '),
          })}
        </p>
      )}
      <div className={styles.legend}>
        <Legend
          mode={mode}
          accent={kind}
          theme={theme}
          limit={limit}
          label={t(mode === 'difference' ? 'matrix.legendDifference' : 'matrix.legend')}
          forbidden={t('matrix.legendForbidden')}
        />
        <RowFacts view={view} />
      </div>
      <div data-spot={`${kind}.predictions`}>
        <Predictions view={later} />
      </div>
      <Fold title={t('matrix.table')}>
        {() => (
          <Suspense fallback={null}>
            <MatrixTable
              data={data}
              mask={trace.mask}
              rows={labels}
              columns={labels}
              row={view.row ?? 0}
              caption={label}
              rowTitle={t('matrix.query')}
              columnTitle={t('matrix.key')}
              valueTitle={t(mode === 'difference' ? 'matrix.legendDifference' : 'matrix.legend')}
              forbidden={t('matrix.tableForbidden')}
              formatValue={mode === 'difference' ? signed : significant}
            />
          </Suspense>
        )}
      </Fold>
      <TokenTable view={later} />
    </article>
  )
}

/** Stands under the picture, so that the cells do not move away under the finger that switches them. */
function Changed({ switched }: { readonly switched: number }) {
  const t = useTranslations('mask')
  const view = useChoices(({ choices }) => choices.view)
  return (
    <div className={styles.row}>
      <span className={styles.note}>{t('view')}</span>
      <Segments
        label={t('view')}
        value={view}
        options={[
          { value: 'weights', label: t('viewWeights') },
          { value: 'difference', label: t('viewDifference') },
        ]}
        onChange={(value) => choose({ view: value })}
      />
      {switched > 0 && <span className={styles.note}>{t('edited', { count: switched })}</span>}
    </div>
  )
}
