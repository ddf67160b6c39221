import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type AxisLabel, fitLabel } from '../../../charts/axisLabel.ts'
import { useFrame } from '../../../charts/useFrame.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { choose, useChoices } from '../../../store/choices.ts'
import {
  type Attention,
  attentions,
  drawnLengths,
  forbiddenCells,
  mayAttend,
  sides,
} from '../../../trace/encoderDecoder.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { CellGrid } from '../CellGrid.tsx'
import styles from './EncoderDecoder.module.css'

/** Widest drawing, height of a box, and from box to box, 1/16 rem. */
const WIDEST = 560
const BOX = 40
const STEP = 56
const GAP = 48
/** Em of the mono face that the tokens are written in, 1/16 rem. */
const TOKEN = 11

/** What is being written has no words yet. */
const target: readonly AxisLabel[] = ['y₁', 'y₂', 'y₃', 'y₄']
  .slice(0, drawnLengths.target)
  .map((label) => ({ label, kind: 'word' }))

/** Boxes from the bottom: row, and which attention they are, if any. */
const columns = {
  source: [
    { box: 'embedding', row: 0 },
    { box: 'encoder', row: 1 },
    { box: 'forward', row: 2 },
  ],
  target: [
    { box: 'embedding', row: 0 },
    { box: 'decoder', row: 1 },
    { box: 'cross', row: 2 },
    { box: 'forward', row: 3 },
    { box: 'output', row: 4 },
  ],
} as const
const rows = 5

/** The encoder–decoder as a labelled drawing, and the mask of each of its three attentions. */
export function EncoderDecoder({ source }: { readonly source: readonly AxisLabel[] }) {
  const t = useTranslations('blueprintsLater')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const { width, unit } = useFrame(frame)
  const attention = useChoices(({ choices }) => choices['blueprints.attention'])
  const lengths = { source: source.length, target: target.length }
  const texts = { source, target }
  const { queries, keys } = sides[attention]
  const caption = [t('encoderDecoder.name'), t('encoderDecoder.illustration')]
  return (
    <div className={styles.pair}>
      <figure className={styles.drawing}>
        <div ref={frame} data-provenance="illustration">
          <Drawing room={width} unit={unit} source={source} lit={attention} />
        </div>
        <figcaption className={styles.note}>{t('encoderDecoder.illustration')}</figcaption>
        <SavePicture
          words={words}
          name="bothways-encoder-decoder"
          picture={() =>
            import('../../../charts/standaloneSvg.ts').then(({ pictureFiles }) =>
              pictureFiles(frame.current!, caption),
            )
          }
          rows={() => [
            ['attention', 'queries', 'keys', 'forbidden_cells', 'cells'],
            ...attentions.map((one) => {
              const { forbidden, all } = forbiddenCells(one, lengths)
              return [one, sides[one].queries, sides[one].keys, forbidden, all]
            }),
          ]}
        />
      </figure>
      <div className={styles.mask} data-spot="blueprints.attention">
        <Segments
          label={t('encoderDecoder.attention')}
          value={attention}
          options={attentions.map((value) => ({ value, label: t(`attention.${value}`) }))}
          onChange={(value) => choose({ 'blueprints.attention': value })}
        />
        <p>{t(`says.${attention}`)}</p>
        <CellGrid
          rows={texts[queries]}
          columns={texts[keys]}
          cellAt={(row, column) => ({ allowed: mayAttend(attention, row, column) })}
          label={`${t(`attention.${attention}`)}: ${t('forbidden', forbiddenCells(attention, lengths))}`}
          name={`bothways-${attention}-attention`}
          caption={t('encoderDecoder.illustration')}
        />
        <p className={styles.note} role="status">
          {t('forbidden', forbiddenCells(attention, lengths))}
        </p>
      </div>
    </div>
  )
}

interface DrawingProps {
  /** CSS pixels that there are, and CSS pixels in 1/16 rem. */
  readonly room: number
  readonly unit: number
  readonly source: readonly AxisLabel[]
  readonly lit: Attention
}

function Drawing({ room, unit, source, lit }: DrawingProps) {
  const t = useTranslations('blueprintsLater')
  const id = useId()
  if (room === 0) return null
  const width = Math.min(room, WIDEST * unit)
  const [box, step] = [BOX * unit, STEP * unit]
  // Where there is little room, the boxes have most of it: their words have to fit.
  const gap = Math.min(GAP * unit, width / 10)
  const column = (width - gap) / 2
  const margin = Math.min(10 * unit, width / 40)
  const inner = column - 2 * margin
  const bottom = 26 * unit
  const height = 22 * unit + rows * step + bottom
  const top = (row: number) => height - bottom - (row + 1) * step + (step - box) / 2
  const left = { source: 0, target: column + gap }
  const written = {
    source: source.map(({ label }) => label).join(' '),
    target: target.map(({ label }) => label).join(' '),
  }
  return (
    <svg
      className={styles.svg}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('encoderDecoder.drawing')}
      style={{ fontSize: 12 * unit }}
    >
      <defs>
        <marker
          id={`${id}head`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path className={styles.head} d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {(['source', 'target'] as const).map((side) => {
        const blocks = columns[side].filter(({ box: name }) => !['embedding', 'output'].includes(name))
        const highest = blocks.at(-1)!.row
        const centre = left[side] + column / 2
        return (
          <g key={side}>
            <text x={centre} y={14 * unit} textAnchor="middle" className={styles.title}>
              {t(`side.${side}`)}
            </text>
            <rect
              className={styles.blocks}
              x={left[side] + 0.5}
              y={top(highest) - 8 * unit}
              width={column - 1}
              height={(highest - 1) * step + box + 16 * unit}
              rx={8 * unit}
            />
            {columns[side].map(({ box: name, row }) => (
              <g key={name} data-lit={name === lit || undefined}>
                {row > 0 && (
                  <path
                    className={styles.arrow}
                    markerEnd={`url(#${id}head)`}
                    d={`M${centre} ${top(row - 1)}V${top(row) + box}`}
                  />
                )}
                <rect
                  className={styles.box}
                  x={left[side] + margin}
                  y={top(row)}
                  width={inner}
                  height={box}
                  rx={5 * unit}
                />
                <text x={centre} y={top(row) + box / 2 - 3 * unit} textAnchor="middle">
                  {t(`box.${name}`)}
                </text>
                <text
                  x={centre}
                  y={top(row) + box / 2 + 11 * unit}
                  textAnchor="middle"
                  className={styles.small}
                >
                  {t(`boxNote.${name}`)}
                </text>
              </g>
            ))}
            <text x={centre} y={height - 8 * unit} textAnchor="middle" className={styles.tokens}>
              {fitLabel(written[side], column / (TOKEN * unit))}
            </text>
          </g>
        )
      })}
      <g data-lit={lit === 'cross' || undefined}>
        <path
          className={styles.arrow}
          markerEnd={`url(#${id}head)`}
          d={`M${column - margin} ${top(2) + box / 2}H${left.target + margin}`}
        />
        <text x={width / 2} y={top(2) + box / 2 - 6 * unit} textAnchor="middle" className={styles.small}>
          k, v
        </text>
      </g>
    </svg>
  )
}
