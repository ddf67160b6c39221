import type { Array2, MaskMatrix } from '../trace/arrays.ts'
import type { AxisLabel } from './axisLabel.ts'
import styles from './MatrixTable.module.css'
import type { Sourced } from './sourced.ts'

/** Up to this many tokens the whole matrix is read out, above only the chosen row. */
const WHOLE = 16

export interface MatrixTableProps {
  readonly data: Sourced<Array2>
  readonly mask: MaskMatrix
  readonly rows: readonly AxisLabel[]
  readonly columns: readonly AxisLabel[]
  /** The row shown when the matrix is too large to show whole. */
  readonly row: number
  readonly caption: string
  /** Names of the two axes and of the numbers: "looks", "at", "weight". */
  readonly rowTitle: string
  readonly columnTitle: string
  readonly valueTitle: string
  /** Instead of a number where the mask forbids. */
  readonly forbidden: string
  readonly formatValue: (value: number) => string
}

/** The same numbers as in the picture, as a table. */
export function MatrixTable(props: MatrixTableProps) {
  const { data, caption, columns } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={caption} data-provenance={data.provenance}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        {columns.length <= WHOLE ? <WholeMatrix {...props} /> : <SingleRow {...props} />}
      </table>
    </section>
  )
}

function valueAt(
  { data, mask, forbidden, formatValue }: MatrixTableProps,
  row: number,
  column: number,
): string {
  const index = row * data.value.shape[1] + column
  return mask.data[index] ? formatValue(data.value.data[index] ?? 0) : forbidden
}

function WholeMatrix(props: MatrixTableProps) {
  const { rows, columns, rowTitle, columnTitle } = props
  return (
    <>
      <thead>
        <tr>
          <th scope="col">
            {rowTitle} ↓ {columnTitle} →
          </th>
          {columns.map(({ label }, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
            <th key={column} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
          <tr key={row}>
            <th scope="row">{label}</th>
            {columns.map((_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
              <td key={column}>{valueAt(props, row, column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

function SingleRow(props: MatrixTableProps) {
  const { columns, row, columnTitle, valueTitle } = props
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{columnTitle}</th>
          <th scope="col">{valueTitle}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ label }, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
          <tr key={column}>
            <th scope="row">{label}</th>
            <td>{valueAt(props, row, column)}</td>
          </tr>
        ))}
      </tbody>
    </>
  )
}
