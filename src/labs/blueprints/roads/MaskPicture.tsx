import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type AxisLabel, fitLabel } from '../../../charts/axisLabel.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import type { Architecture } from '../diagram/architecture.ts'
import { mayLook, type Real } from '../diagram/flow.ts'
import styles from './RoadsView.module.css'

const CELL = 18
const HEAD = 66
const LONGEST = 8

interface Props {
  readonly architecture: Architecture
  readonly tokens: readonly AxisLabel[]
  readonly real: Real
  readonly label: string
}

/**
 * Who may look at whom, as a matrix: rows look at columns, forbidden cells are hatched. Of two stacks each cell says by an
 * arrow which of them has seen the column.
 */
export function MaskPicture({ architecture, tokens, real, label }: Props) {
  const id = useId()
  const t = useTranslations('blueprintsRoads')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const { stacks } = architecture
  const names = tokens.map(({ label }, at) => ({ label, at }))
  const size = tokens.length * CELL
  const cells = tokens.flatMap((_, row) =>
    tokens.map((_, column) => {
      const by = stacks.filter((way) => mayLook(way, row, column, real))
      const sign = stacks.length > 1 ? by.map((way) => (way === 'backward' ? '←' : '→')).join('') : ''
      return { row, column, allowed: by.length > 0, sign }
    }),
  )
  return (
    <>
      <div ref={frame}>
        <svg
          className={styles.mask}
          viewBox={`0 0 ${HEAD + size + 2} ${HEAD + size + 2}`}
          width={HEAD + size + 2}
          height={HEAD + size + 2}
          role="img"
          aria-label={label}
        >
          <defs>
            <pattern id={`${id}hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
              <path className={styles.hatch} d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" />
            </pattern>
          </defs>
          {names.map(({ label, at }) => (
            <g key={at}>
              <text x={HEAD - 5} y={HEAD + (at + 0.5) * CELL} dy="0.34em" textAnchor="end">
                {fitLabel(label, LONGEST)}
              </text>
              <text
                transform={`translate(${HEAD + (at + 0.5) * CELL} ${HEAD - 5}) rotate(-90)`}
                dy="0.34em"
                textAnchor="start"
              >
                {fitLabel(label, LONGEST)}
              </text>
            </g>
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
        name="bothways-mask-of-a-stop"
        picture={() =>
          import('../../../charts/standaloneSvg.ts').then(({ pictureFiles }) =>
            pictureFiles(frame.current!, [label, t('illustration')]),
          )
        }
        rows={() => [
          ['row', 'row_token', 'column', 'column_token', 'may_look'],
          ...cells.map(({ row, column, allowed }) => [
            row,
            tokens[row]?.label ?? '',
            column,
            tokens[column]?.label ?? '',
            allowed,
          ]),
        ]}
      />
    </>
  )
}
