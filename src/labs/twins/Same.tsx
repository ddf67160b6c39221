import { useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { onScreen } from '../../charts/onScreen.ts'
import type { MetricsFile } from '../../engine/metrics.ts'
import { builtTwins } from '../../engine/twins.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { glyphs, modelNames } from '../../trace/display.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import type { TwinId } from './figures.ts'
import { partCounts } from './parameters.ts'
import styles from './TwinsLab.module.css'
import { within } from './within.ts'

const twins = builtTwins()

/** What the twins share and what sets them apart: counts from their configurations, the rest from their logs. */
export function Same({ metrics }: { readonly metrics: MetricsFile }) {
  const t = useTranslations('twins')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const locale = useLocale()
  const count = new Intl.NumberFormat(locale)
  const counts = twins.map(partCounts)
  const runOf = (id: TwinId) => metrics.training[id]
  const told = (say: (id: TwinId) => string | null) => twins.map(({ id }) => say(id) ?? t('unmeasured'))
  const rows: readonly (readonly [row: Row, cells: readonly string[]])[] = [
    ['texts', told(() => t('cells.texts'))],
    ['vocabulary', told(() => t('cells.vocabulary'))],
    ['width', told(() => '128')],
    ['layerParameters', counts.map(({ layers }) => count.format(layers))],
    ['tokens', told((id) => (runOf(id) ? count.format(runOf(id)!.tokens) : null))],
    ['extractor', told((id) => t(`cells.${id}.extractor`))],
    ['sees', told((id) => t(`cells.${id}.sees`))],
    ['objective', told((id) => t(`cells.${id}.objective`))],
    ['embeddings', told((id) => t(`cells.${id}.embeddings`))],
    ['embeddingParameters', counts.map(({ embeddings }) => count.format(embeddings))],
    ['headParameters', counts.map(({ heads }) => count.format(heads))],
    ['parameters', twins.map(({ parameters }) => count.format(parameters))],
    [
      'recipe',
      told((id) => {
        const settings = runOf(id)?.settings
        return settings
          ? t('cells.recipe', {
              rate: settings.learningRate,
              dropout: settings.dropout,
              precision: settings.precision,
              seed: settings.seed,
            })
          : null
      }),
    ],
    [
      'time',
      told((id) => {
        const run = runOf(id)
        return run ? t('cells.time', { minutes: Math.round(run.seconds / 60), machine: run.machine }) : null
      }),
    ],
  ]
  return (
    <>
      <div className={styles.wide}>
        <table ref={frame} className={styles.same}>
          <caption className="visually-hidden">{t('same')}</caption>
          <thead>
            <tr>
              <td />
              {twins.map(({ id }) => (
                <th key={id} scope="col" data-kind={id}>
                  {glyphs[id]} {modelNames[id]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([row, cells]) => {
              const alike = cells.every((cell) => cell === cells[0])
              const near = !alike && isNear(row, metrics)
              return (
                <tr key={row} data-alike={alike}>
                  <th scope="row">
                    {t(`rows.${row}`)}{' '}
                    <span className={styles.tag}>{t(alike ? 'alike' : near ? 'near' : 'differs')}</span>
                  </th>
                  {alike ? (
                    <td colSpan={cells.length}>{cells[0]}</td>
                  ) : (
                    cells.map((cell, at) => (
                      <td key={twins[at]!.id} data-kind={twins[at]!.id}>
                        {cell}
                      </td>
                    ))
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div>
        <SavePicture
          words={words}
          name="bothways-twins"
          picture={onScreen(frame, [t('same'), t('sameSource')])}
          rows={() => [
            ['row', ...twins.map(({ id }) => id)],
            ...rows.map(([row, cells]) => [t(`rows.${row}`), ...cells]),
          ]}
        />
      </div>
    </>
  )
}

/** Budgets end with a whole batch, and LSTMs cannot match a block's parameters to the last one. */
function isNear(row: Row, { training }: MetricsFile): boolean {
  if (row === 'tokens')
    return within(
      0.01,
      twins.map(({ id }) => training[id]?.tokens ?? 0),
    )
  if (row === 'layerParameters')
    return within(
      0.05,
      twins.map((twin) => partCounts(twin).layers),
    )
  return false
}

type Row =
  | 'texts'
  | 'vocabulary'
  | 'width'
  | 'layerParameters'
  | 'tokens'
  | 'extractor'
  | 'sees'
  | 'objective'
  | 'embeddings'
  | 'embeddingParameters'
  | 'headParameters'
  | 'parameters'
  | 'recipe'
  | 'time'
