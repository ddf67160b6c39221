import { useId, useRef } from 'react'
import { type AxisLabel, fitLabel } from '../../charts/axisLabel.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import styles from './CellGrid.module.css'

const CELL = 18
const HEAD = 66
const LONGEST = 8

export interface GridCell {
  readonly allowed: boolean
  /** What stands in the cell. */
  readonly sign?: string
}

interface CellGridProps {
  readonly rows: readonly AxisLabel[]
  readonly columns: readonly AxisLabel[]
  readonly cellAt: (row: number, column: number) => GridCell
  readonly label: string
  /** Name of the saved file, and what stands under the picture in it. */
  readonly name: string
  readonly caption: string
}

/** Who may look at whom, as a matrix: rows look at columns, forbidden cells are hatched. */
export function CellGrid({ rows, columns, cellAt, label, name, caption }: CellGridProps) {
  const id = useId()
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const [width, height] = [HEAD + columns.length * CELL + 2, HEAD + rows.length * CELL + 2]
  const cells = rows.flatMap((_, row) =>
    columns.map((_, column) => ({ row, column, ...cellAt(row, column) })),
  )
  return (
    <>
      <div ref={frame} data-provenance="illustration">
        <svg
          className={styles.grid}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={label}
        >
          <defs>
            <pattern id={`${id}hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
              <path className={styles.hatch} d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" />
            </pattern>
          </defs>
          {rows.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
            <text key={at} x={HEAD - 5} y={HEAD + (at + 0.5) * CELL} dy="0.34em" textAnchor="end">
              {fitLabel(one.label, LONGEST)}
            </text>
          ))}
          {columns.map((one, at) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
              key={at}
              transform={`translate(${HEAD + (at + 0.5) * CELL} ${HEAD - 5}) rotate(-90)`}
              dy="0.34em"
              textAnchor="start"
            >
              {fitLabel(one.label, LONGEST)}
            </text>
          ))}
          {cells.map(({ row, column, allowed, sign }) => (
            <g key={`${row}.${column}`} transform={`translate(${HEAD + column * CELL} ${HEAD + row * CELL})`}>
              <rect
                width={CELL}
                height={CELL}
                data-allowed={allowed || undefined}
                fill={allowed ? undefined : `url(#${id}hatch)`}
              />
              {sign && (
                <text x={CELL / 2} y={CELL / 2} dy="0.34em" textAnchor="middle" data-sign>
                  {sign}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <SavePicture
        words={words}
        name={name}
        picture={() =>
          import('../../charts/standaloneSvg.ts').then(({ pictureFiles }) =>
            pictureFiles(frame.current!, [label, caption]),
          )
        }
        rows={() => [
          ['row', 'row_token', 'column', 'column_token', 'may_look'],
          ...cells.map(({ row, column, allowed }) => [
            row,
            rows[row]?.label ?? '',
            column,
            columns[column]?.label ?? '',
            allowed,
          ]),
        ]}
      />
    </>
  )
}
