import { scaleLinear } from 'd3'
import styles from './BarTable.module.css'
import type { Accent } from './palette.ts'
import type { Provenance } from './sourced.ts'

export interface BarColumn {
  readonly key: string
  readonly label: string
  /** What the column is, in a sentence. */
  readonly title?: string
  readonly accent: Accent
  /** Whose column it is; neighbours of one group share a head. */
  readonly group: string
  readonly provenance: Provenance
  /** No numbers yet. */
  readonly isWaiting?: boolean
}

export interface BarRow {
  readonly key: string | number
  readonly label: string
  /** Stands out from the others, and why. */
  readonly mark?: string
}

export interface BarTableProps {
  readonly caption: string
  /** Above the names of the rows. */
  readonly rowsTitle: string
  readonly columns: readonly BarColumn[]
  readonly rows: readonly BarRow[]
  /** From 0 to 1; null where there is none. */
  readonly value: (row: number, column: number) => number | null
  readonly format: (value: number) => string
  /** What stands beside a number. */
  readonly note?: (row: number, column: number) => string | null
  /** Lines under the bars, a text a column. */
  readonly foot: readonly { readonly label: string; readonly cells: readonly string[] }[]
}

/** Runs of neighbouring columns of one group. */
export function columnGroups(columns: readonly BarColumn[]) {
  const groups: { group: string; accent: Accent; count: number }[] = []
  for (const { group, accent } of columns) {
    const last = groups.at(-1)
    if (last?.group === group) last.count += 1
    else groups.push({ group, accent, count: 1 })
  }
  return groups
}

/** Least width of so many columns, so that no number and no bar is squeezed. */
const columnsWidth = (count: number) => 120 + 100 * count

/** One list of names against several columns of shares: bars on one scale, each with its number. */
export function BarTable({ caption, rowsTitle, columns, rows, value, format, note, foot }: BarTableProps) {
  const length = scaleLinear().domain([0, 1]).range([0, 100]).clamp(true)
  return (
    <table className={styles.table} style={{ minWidth: `${columnsWidth(columns.length)}px` }}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th rowSpan={2} scope="col" className={styles.corner}>
            {rowsTitle}
          </th>
          {columnGroups(columns).map(({ group, accent, count }) => (
            <th key={group} colSpan={count} scope="colgroup" className={styles.group} data-accent={accent}>
              {group}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map(({ key, label, title, accent }) => (
            <th key={key} scope="col" title={title} data-accent={accent}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          <tr key={row.key} data-marked={row.mark !== undefined || undefined}>
            <th scope="row">
              <span className={styles.name}>{row.label}</span>
              {row.mark !== undefined && <small className={styles.mark}>{row.mark}</small>}
            </th>
            {columns.map((column, c) => {
              const share = value(r, c)
              return (
                <td key={column.key} data-accent={column.accent} data-provenance={column.provenance}>
                  {share === null ? (
                    <span className={styles.value}>{column.isWaiting ? '…' : '–'}</span>
                  ) : (
                    <>
                      <span className={styles.track}>
                        <span className={styles.length} style={{ width: `${length(share)}%` }} />
                      </span>
                      <span className={styles.value} title={String(share)}>
                        {format(share)}
                      </span>
                      {note?.(r, c) && <small className={styles.beside}>{note(r, c)}</small>}
                    </>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {foot.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {columns.map(({ key }, c) => (
              <td key={key}>{cells[c] ?? ''}</td>
            ))}
          </tr>
        ))}
      </tfoot>
    </table>
  )
}
