import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../charts/onScreen.ts'
import { fetchMetrics } from '../../engine/metrics.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { useFile } from '../../store/useFile.ts'
import { modelNames } from '../../trace/display.ts'
import { Fold } from '../../ui/Fold.tsx'
import { SavePicture } from '../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../ui/ScrollFrame.tsx'
import { groups } from './groups.ts'
import { useLayerName } from './useNames.ts'
import { wordModels } from './useWordView.ts'
import styles from './WordsLab.module.css'

/** The groups as metrics.json calls them. */
const groupNames = { all: 'all', before: 'clue before', after: 'clue after' } as const

/** The method that names a layer in metrics.json. */
const methodOf = (layer: number) => (layer === 0 ? 'static' : `layer ${layer}`)

/** What training/ measured for this word on sentences that no twin was trained on; nothing where it has not. */
export function Measured({ word }: { readonly word: string }) {
  const t = useTranslations('words')
  const save = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const layerName = useLayerName()
  const fetched = useFile(fetchMetrics)
  // The lab stands without it.
  const file = fetched.state === 'there' ? fetched.value : null
  const entries = file?.entries.filter(({ key }) => key === `senses.${word.trim().toLowerCase()}`) ?? []
  if (!file || entries.length === 0) return null
  const find = (model: string, method: string, group: (typeof groups)[number]) =>
    entries.find((one) => one.model === model && one.method === method && one.group === groupNames[group])
  const layers = Array.from({ length: 12 }, (_, k) => k).filter((k) =>
    entries.some(({ method }) => method === methodOf(k)),
  )
  const cell = (entry: (typeof entries)[number] | undefined) =>
    entry ? (
      <span title={`${entry.value} (${entry.interval.join(' … ')}), n = ${entry.n}`}>
        {entry.value.toFixed(2)}
      </span>
    ) : (
      t('none')
    )
  return (
    <section className={`plate ${styles.plate}`} data-provenance="measured">
      <Fold title={t('measured')}>
        {() => (
          <>
            <p className={styles.note}>
              {t('measuredNote', {
                word: word.trim(),
                definition: file.definitions[entries[0]!.definition] ?? entries[0]!.definition,
              })}
            </p>
            <ScrollFrame label={t('measuredCaption', { word: word.trim() })}>
              <table ref={frame} className={styles.table}>
                <caption>{t('measuredCaption', { word: word.trim() })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('group')}</th>
                    <th scope="col">{t('modelHead')}</th>
                    {layers.map((layer) => (
                      <th key={layer} scope="col">
                        {layerName(layer)}
                      </th>
                    ))}
                    <th scope="col">{t('mix')}</th>
                    <th scope="col">{t('chance')}</th>
                  </tr>
                </thead>
                {groups.map((group) => (
                  <tbody key={group}>
                    {wordModels.map((model, row) => (
                      <tr key={model}>
                        {row === 0 && (
                          <th scope="rowgroup" rowSpan={wordModels.length}>
                            {t(group)}
                          </th>
                        )}
                        <th scope="row" data-kind={model}>
                          {modelNames[model]}
                        </th>
                        {layers.map((layer) => (
                          <td key={layer}>{cell(find(model, methodOf(layer), group))}</td>
                        ))}
                        <td>{cell(find(model, 'mix', group))}</td>
                        <td>{cell(find('majority', 'majority', group))}</td>
                      </tr>
                    ))}
                  </tbody>
                ))}
              </table>
            </ScrollFrame>
            <div className={styles.row}>
              <SavePicture
                words={save}
                name={`bothways-senses-${word.trim()}`}
                picture={onScreen(frame, [
                  file.definitions[entries[0]!.definition] ?? entries[0]!.definition,
                ])}
                rows={() => [
                  ['key', 'model', 'method', 'group', 'value', 'low', 'high', 'n'],
                  ...entries.map(({ key, model, method, group, value, interval, n }) => [
                    key,
                    model,
                    method ?? null,
                    group ?? null,
                    value,
                    ...interval,
                    n,
                  ]),
                ]}
              />
            </div>
          </>
        )}
      </Fold>
    </section>
  )
}
