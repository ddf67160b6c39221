import { memo, useMemo } from 'react'
import styles from './AttentionMatrix.module.css'
import { type AxisLabel, fitLabel, isLabelShown, joinedPieces } from './axisLabel.ts'
import { LABEL_GAP, type MatrixLayout, SLANT } from './matrixLayout.ts'

/** The cursor's letters stay readable where the others have shrunk. */
const CURRENT_FONT = 11
/** Specials and pads stand back: smaller and grey. */
const SPECIAL_SIZE = 0.9
const TIE = 6.5

interface LabelProps {
  readonly text: string
  readonly full: string
  readonly kind: AxisLabel['kind']
  readonly current: boolean
  readonly fontSize: number
  readonly transform: string
  readonly anchor: 'start' | 'end'
}

const Label = memo(function Label({ text, full, kind, current, fontSize, transform, anchor }: LabelProps) {
  const size = current ? Math.max(CURRENT_FONT, fontSize) : fontSize
  return (
    <text
      className={styles.label}
      data-kind={kind}
      data-current={current || undefined}
      transform={transform}
      textAnchor={anchor}
      fontSize={kind === 'special' || kind === 'pad' ? size * SPECIAL_SIZE : size}
      dy="0.34em"
    >
      {text === full ? null : <title>{full}</title>}
      {text}
    </text>
  )
})

interface AxisProps {
  readonly labels: readonly AxisLabel[]
  readonly layout: MatrixLayout
  /** Label of the cursor or of its partner in the other model. */
  readonly current: number | null
}

/** Queries, one a row: right-aligned words, a tie before pieces that make up one word. */
export const RowAxis = memo(function RowAxis({ labels, layout, current }: AxisProps) {
  const { cell, size, rowHead, fontSize, every, rowLimit } = layout
  const ties = useMemo(() => joinedPieces(labels), [labels])
  return (
    <svg className={styles.rowAxis} width={rowHead} height={size} aria-hidden="true">
      {labels.map(({ label, kind }, index) =>
        isLabelShown(index, every, current) ? (
          <Label
            // biome-ignore lint/suspicious/noArrayIndexKey: a place on the axis is what a label is
            key={index}
            text={fitLabel(label, rowLimit)}
            full={label}
            kind={kind}
            current={index === current}
            fontSize={fontSize}
            transform={`translate(${rowHead - LABEL_GAP} ${(index + 0.5) * cell})`}
            anchor="end"
          />
        ) : null,
      )}
      {ties.map(([first, last]) => (
        <path
          key={first}
          className={styles.tie}
          d={`M${rowHead - TIE - 2},${(first + 0.3) * cell}h2V${(last + 0.7) * cell}h-2`}
        />
      ))}
    </svg>
  )
})

/** Keys, one a column: slanted words. */
export const ColumnAxis = memo(function ColumnAxis({ labels, layout, current }: AxisProps) {
  const { cell, size, columnHead, overhang, fontSize, every, columnLimit } = layout
  const ties = useMemo(() => joinedPieces(labels), [labels])
  return (
    <svg className={styles.columnAxis} width={size + overhang} height={columnHead} aria-hidden="true">
      {labels.map(({ label, kind }, index) =>
        isLabelShown(index, every, current) ? (
          <Label
            // biome-ignore lint/suspicious/noArrayIndexKey: a place on the axis is what a label is
            key={index}
            text={fitLabel(label, columnLimit)}
            full={label}
            kind={kind}
            current={index === current}
            fontSize={fontSize}
            transform={`translate(${(index + 0.5) * cell} ${columnHead - LABEL_GAP}) rotate(${-SLANT})`}
            anchor="start"
          />
        ) : null,
      )}
      {ties.map(([first, last]) => (
        <path
          key={first}
          className={styles.tie}
          d={`M${(first + 0.3) * cell},${columnHead - TIE - 2}v2H${(last + 0.7) * cell}v-2`}
        />
      ))}
    </svg>
  )
})
