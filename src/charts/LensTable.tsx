import styles from './LensTable.module.css'
import type { Accent } from './palette.ts'
import type { Sourced } from './sourced.ts'

export interface LensCell {
  /** What is said there, e.g. a token. */
  readonly text: string
  /** Under it, e.g. its probability. */
  readonly below: string
  /** 0 … 1: how strongly the cell is tinted. */
  readonly shade: number
  /** The whole of it in words. */
  readonly title: string
  /** Set apart by a frame: it is what the last row says. */
  readonly marked: boolean
}

interface LensTableProps {
  readonly data: Sourced<readonly (readonly LensCell[])[]>
  readonly accent: Accent
  readonly caption: string
  readonly corner: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** The column to light. */
  readonly column: number
  readonly onColumn: (column: number) => void
}

/** What is said at each place (columns) by each layer (rows), tinted by how sure it is. */
export function LensTable(props: LensTableProps) {
  const { data, accent, caption, corner, rows, columns, column, onColumn } = props
  return (
    <table className={styles.table} data-accent={accent} data-provenance={data.provenance}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
            <th key={index} scope="col" data-current={index === column || undefined}>
              <button type="button" aria-pressed={index === column} onClick={() => onColumn(index)}>
                <bdi>{name}</bdi>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.value.map((cells, row) => (
          <tr key={rows[row]}>
            <th scope="row">{rows[row]}</th>
            {cells.map((cell, index) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                key={index}
                title={cell.title}
                data-current={index === column || undefined}
                data-marked={cell.marked || undefined}
                style={{
                  background: `color-mix(in oklab, var(--accent) ${(36 * cell.shade).toFixed(1)}%, var(--plate))`,
                }}
              >
                <span dir="auto">{cell.text}</span>
                <small>{cell.below}</small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
