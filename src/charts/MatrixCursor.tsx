import styles from './AttentionMatrix.module.css'
import type { MatrixLayout } from './matrixLayout.ts'

interface Props {
  readonly layout: MatrixLayout
  readonly row: number | null
  readonly column: number | null
  /** Outline the cell where row and column meet. */
  readonly outlined: boolean
  /** Indices before which real tokens and pads part. */
  readonly rowBorders: readonly number[]
  readonly columnBorders: readonly number[]
}

/** Above the cells: borders of the padding, the cursor's row and column, and its cell. */
export function MatrixCursor({ layout, row, column, outlined, rowBorders, columnBorders }: Props) {
  const { cell, size } = layout
  return (
    <svg className={styles.cursor} width={size} height={size} aria-hidden="true">
      {rowBorders.map((index) => (
        <path key={index} className={styles.border} d={`M0,${index * cell}h${size}`} />
      ))}
      {columnBorders.map((index) => (
        <path key={index} className={styles.border} d={`M${index * cell},0v${size}`} />
      ))}
      {column === null ? null : (
        <rect className={styles.columnBand} x={column * cell} y={0} width={cell} height={size} />
      )}
      {row === null ? null : (
        <rect className={styles.rowBand} x={0} y={row * cell} width={size} height={cell} />
      )}
      {outlined && row !== null && column !== null ? (
        <g transform={`translate(${column * cell} ${row * cell})`}>
          <rect className={styles.cellHalo} x={-1} y={-1} width={cell + 2} height={cell + 2} rx={2} />
          <rect className={styles.cellOutline} x={-1} y={-1} width={cell + 2} height={cell + 2} rx={2} />
        </g>
      ) : null}
    </svg>
  )
}
