import { lazy, Suspense, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { AttentionMatrix } from '../../../charts/AttentionMatrix.tsx'
import { signed, significant } from '../../../i18n/number.ts'
import { choose, rememberMask } from '../../../store/choices.ts'
import { paintMask } from '../../../store/paint.ts'
import { useTheme } from '../../../store/theme.ts'
import { mayLook } from '../../../trace/measure.ts'
import type { ModelView } from '../useModelView.ts'
import styles from './MatrixPart.module.css'
import { useWindow } from './useWindow.ts'

const WindowStrip = lazy(() =>
  import('./WindowStrip.tsx').then(({ WindowStrip }) => ({ default: WindowStrip })),
)

/** Counts Traces, so that a picture can say which one it shows. */
const revisions = new WeakMap<object, number>()
let revisionCount = 0
function revisionOf(trace: object): number {
  const known = revisions.get(trace)
  if (known !== undefined) return known
  revisionCount += 1
  revisions.set(trace, revisionCount)
  return revisionCount
}

interface Props {
  readonly view: ModelView
  /** The learner edits the mask. */
  readonly editing: boolean
  /** Name of the matrix for assistive technology. */
  readonly label: string
}

/** The attention of one model, whole or the part of it that the strip beneath chooses. */
export function MatrixPart({ view, editing, label }: Props) {
  const { kind, trace, mode, limit } = view
  const t = useTranslations('matrix')
  const theme = useTheme()
  const zoomed = useWindow(view)
  const { shown, mask, forbiddenRows, labels: part, highlight, outer } = zoomed
  const provenance = trace.model.origin
  const data = useMemo(() => ({ value: shown, provenance }), [shown, provenance])
  const describeCell = (r: number, c: number) => {
    const names = { row: part[r]?.label ?? '', column: part[c]?.label ?? '' }
    if (!mayLook(mask, r, c)) return t('forbidden', names)
    const value = shown.data[r * part.length + c] ?? 0
    return mode === 'difference'
      ? t('looksDifference', { ...names, weight: signed(value) })
      : t('looks', { ...names, weight: significant(value) })
  }
  const at = (cell: readonly [number, number]) => {
    const [row, column] = outer(cell)
    return { kind, row, column }
  }
  return (
    <div className={styles.part}>
      <AttentionMatrix
        data={data}
        mode={mode}
        limit={limit}
        mask={mask}
        forbiddenRows={forbiddenRows}
        rows={part}
        columns={part}
        accent={kind}
        theme={theme}
        cursor={zoomed.cursor}
        highlightRow={highlight.row}
        highlightColumn={highlight.column}
        onCursor={(cell) => choose({ cursor: at(cell) })}
        onOpen={(cell) => choose({ cursor: at(cell), open: true })}
        painting={editing}
        onPaintStart={() => rememberMask(kind)}
        onPaint={(cells, allow) => paintMask(kind, cells.map(outer), allow)}
        describeCell={describeCell}
        label={label}
        hint={t('hint')}
        rowsTitle={t('rowsTitle')}
        columnsTitle={t('columnsTitle')}
        revision={revisionOf(trace)}
      />
      {zoomed.many && (
        <Suspense fallback={null}>
          <WindowStrip view={view} range={zoomed.range} />
        </Suspense>
      )}
    </div>
  )
}
