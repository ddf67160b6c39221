import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { HeatMap } from '../../../charts/HeatMap.tsx'
import { Legend } from '../../../charts/Legend.tsx'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { useChoices } from '../../../store/choices.ts'
import { useTheme } from '../../../store/theme.ts'
import { useQuestion } from '../../../store/useQuestion.ts'
import { cosines } from '../../../trace/cosine.ts'
import type { Positions } from '../../../trace/inside.ts'
import { rowOf } from '../../../trace/measure.ts'
import { Fold } from '../../../ui/Fold.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import lab from '../InsideLab.module.css'
import { vectorFacts } from '../vectorFacts.ts'
import styles from './Block.module.css'

/** The learned position vectors, and how alike they are. */
export function LearnedPositions() {
  const t = useTranslations('insideBlock')
  return (
    <section className={`plate ${lab.plate}`} aria-label={t('positionsTitle')}>
      <Fold title={t('positionsTitle')}>{() => <Asked />}</Fold>
    </section>
  )
}

function Asked() {
  const kind = useChoices(({ choices }) => choices.cursor.kind)
  const untrained = useChoices(({ choices }) => choices[`${kind}.weights`] === 'untrained')
  const model = untrained ? (`${kind}-untrained` as const) : kind
  const answer = useQuestion('inside.positions', 'positions', { model })
  if (!answer?.result) return null
  return <Maps positions={answer.result} />
}

function Maps({ positions }: { readonly positions: Positions }) {
  const t = useTranslations('insideBlock')
  const model = useTranslations('model')
  const theme = useTheme()
  const words = useSaveWords()
  const { table, model: identity } = positions
  const accent = identity.kind
  const provenance = identity.origin
  const alike = useMemo(() => cosines(table), [table])
  const limit = useMemo(() => vectorFacts(table.data).limit, [table])
  const [count, width] = table.shape
  const name = model(identity.kind === 'gpt' ? 'gpt' : 'bert')
  /** Mean cosine of positions so far apart. */
  const apart = (distance: number) => {
    let sum = 0
    for (let i = 0; i + distance < count; i++) sum += alike.data[i * count + i + distance]!
    return significant(sum / Math.max(1, count - distance))
  }
  return (
    <div className={lab.view} data-kind={accent}>
      <p className={lab.prose}>
        {t('positionsText', { model: name, count, width, origin: model(provenance) })}
      </p>
      <div className={styles.maps}>
        <figure className={styles.map}>
          <figcaption>{t('positionsMap')}</figcaption>
          <HeatMap
            data={{ value: table, provenance }}
            mode="difference"
            limit={limit}
            accent={accent}
            theme={theme}
            label={t('positionsMap')}
            hint={t('mapHint')}
            rowsTitle={t('position')}
            columnsTitle={t('component')}
            describeCell={(row, column) =>
              t('positionCell', { row, column, value: significant(table.data[row * width + column]!) })
            }
          />
          <Legend mode="difference" accent={accent} theme={theme} limit={limit} label={t('valueLegend')} />
        </figure>
        <figure className={styles.map}>
          <figcaption>{t('cosineMap')}</figcaption>
          <HeatMap
            data={{ value: alike, provenance }}
            mode="difference"
            limit={1}
            accent={accent}
            theme={theme}
            label={t('cosineMap')}
            hint={t('mapHint')}
            rowsTitle={t('position')}
            columnsTitle={t('position')}
            describeCell={(row, column) =>
              t('cosineCell', { row, column, value: significant(alike.data[row * count + column]!) })
            }
          />
          <Legend mode="difference" accent={accent} theme={theme} limit={1} label={t('cosineLegend')} />
        </figure>
      </div>
      <p className={lab.note}>
        {t('cosineFacts', { one: apart(1), four: apart(4), sixteen: apart(16), sixtyFour: apart(64) })}
      </p>
      <p className={lab.note}>{t('positionsElmo')}</p>
      <div className={lab.row}>
        <SavePicture
          words={words}
          name={`bothways-positions-${accent}`}
          picture={async () => {
            const { stripsFiles } = await import('../../../charts/stripsSvg.ts')
            const rows = Array.from({ length: count }, (_, row) => ({
              label: '',
              values: rowOf(table, row),
              mode: 'difference' as const,
              limit,
              note: '',
            }))
            const caption = [
              `${name}: ${t('positionsMap')}`,
              `${model(provenance)} · ${identity.weightsHash}`,
            ]
            return stripsFiles({ rows, caption, accent, theme })
          }}
          rows={() => [
            ['position', 'component', 'value'],
            ...Array.from(table.data, (value, i) => [Math.floor(i / width), i % width, value]),
          ]}
        />
      </div>
    </div>
  )
}
