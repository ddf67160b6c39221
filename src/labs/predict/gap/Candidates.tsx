import { useTranslations } from 'use-intl'
import { type BarColumn, BarTable, type BarTableProps } from '../../../charts/BarTable.tsx'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { useTheme } from '../../../store/theme.ts'
import { glyphs } from '../../../trace/display.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from '../plates.module.css'
import { candidateRows, rankOf } from './candidates.ts'
import type { GapView } from './useGap.ts'
import { useGapCaption } from './useGapCaption.ts'

/** What every method says of the gap, in one table on one scale. */
export function Candidates({ view }: { readonly view: GapView }) {
  const t = useTranslations()
  const words = useSaveWords()
  const theme = useTheme()
  const { columns, right, texts } = view
  const truth = right && { id: right.id, token: right.piece }
  const rows = candidateRows(columns, truth)
  const caption = useGapCaption(view)
  const table: BarTableProps = {
    caption: t('predictGap.table'),
    rowsTitle: t('predictGap.candidate'),
    columns: columns.map(
      ({ kind, method, origin, place }): BarColumn => ({
        key: method,
        label: t(`predictGap.${method}`),
        title: t(`predictGap.${method}Title`),
        accent: kind,
        group: `${glyphs[kind]} ${kind === 'elmo' ? t('predictGap.elmo') : t(`model.${kind}`)}`,
        provenance: origin,
        isWaiting: place === null,
      }),
    ),
    rows: rows.map(({ id, token }) => ({
      key: id,
      label: token,
      ...(id === truth?.id && { mark: t('predictGap.right') }),
    })),
    value: (row, column) => columns[column]!.place?.probabilities[rows[row]!.id] ?? null,
    format: significant,
    note: (row, column) => {
      const place = columns[column]!.place
      return place && rows[row]!.id === truth?.id
        ? t('predictGap.number', { rank: rankOf(place.probabilities, truth.id) })
        : null
    },
    foot: [
      ...(truth
        ? [
            {
              label: t('predictGap.rank', { word: truth.token }),
              cells: columns.map(({ place }) =>
                place
                  ? t('predictGap.rankOf', {
                      rank: rankOf(place.probabilities, truth.id),
                      count: place.probabilities.length,
                    })
                  : '…',
              ),
            },
          ]
        : []),
      {
        label: t('predictGap.cost'),
        cells: columns.map(({ cost }) =>
          cost
            ? t('predictGap.costOf', {
                count: cost.sequences,
                milliseconds: cost.milliseconds.toFixed(0),
              })
            : '…',
        ),
      },
    ],
  }
  return (
    <section
      className={`plate ${styles.plate}`}
      aria-label={t('predictGap.table')}
      aria-busy={view.refusals.length === 0 && columns.some(({ place }) => place === null)}
      data-spot="predict.candidates"
    >
      <div className={styles.head}>
        <h2>{t('predictGap.table')}</h2>
        <div className={styles.tools}>
          <SavePicture
            words={words}
            name="bothways-gap"
            picture={async () => {
              const { barTableFiles } = await import('../../../charts/barTableSvg.ts')
              return barTableFiles(table, caption, theme)
            }}
            rows={() => [
              ['id', 'token', 'right', ...columns.map(({ kind, method }) => `${kind}.${method}`)],
              ...rows.map(({ id, token }) => [
                id,
                token,
                id === truth?.id,
                ...columns.map(({ place }) => place?.probabilities[id] ?? null),
              ]),
            ]}
            everything={() => ({
              ...texts,
              right: truth,
              methods: columns.map(({ kind, method, origin, place, cost }) => ({
                model: kind,
                origin,
                method,
                at: place?.at ?? null,
                sequences: cost?.sequences ?? null,
                milliseconds: cost?.milliseconds ?? null,
                probabilities: place ? [...place.probabilities] : null,
              })),
            })}
          />
        </div>
      </div>
      <ScrollFrame label={`${t('predictGap.table')} ${t('predictGap.candidate')}`} whole>
        <BarTable {...table} />
      </ScrollFrame>
      <p className={styles.quiet}>{t('predictGap.methods')}</p>
    </section>
  )
}
