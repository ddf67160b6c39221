import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTheme } from '../../../store/theme.ts'
import { traceToJson } from '../../../trace/json.ts'
import { download } from '../../../ui/download.ts'
import { Menu } from '../../../ui/Menu.tsx'
import type { MenuItem } from '../../../ui/MenuButton.tsx'
import styles from '../MasksLab.module.css'
import type { ModelView } from '../useModelView.ts'
import { matrixCsv } from './csv.ts'
import { useCaptions } from './useCaptions.ts'

/** Takes the pictures and their numbers away: SVG, PNG, CSV, JSON. */
export function SaveMenu({ views }: { readonly views: readonly ModelView[] }) {
  const t = useTranslations()
  const theme = useTheme()
  const captions = useCaptions(views)
  const [said, setSaid] = useState('')

  const picture = async (kind: 'svg' | 'png') => {
    try {
      const { pngFile, svgFile } = await import('../../../charts/exportPicture.ts')
      const request = {
        theme,
        caption: [
          ...new Set(views.map(({ request: { text, pair } }) => (pair ? `${text} / ${pair}` : text))),
          ...captions,
        ],
        panels: views.map((view) => ({
          title: t(`model.${view.kind}`),
          subtitle:
            view.head === 'mean'
              ? t('model.whereMean', { layer: view.layer + 1 })
              : t('model.where', { layer: view.layer + 1, head: view.head + 1 }),
          data: { value: view.shown, provenance: view.trace.model.origin },
          mode: view.mode,
          limit: view.limit,
          mask: view.trace.mask,
          rows: view.labels,
          columns: view.labels,
          accent: view.kind,
          forbiddenRows: view.trace.forbiddenRows,
          cursor: view.row !== null && view.column !== null ? ([view.row, view.column] as const) : null,
          rowsTitle: t('matrix.rowsTitle'),
          columnsTitle: t('matrix.columnsTitle'),
          scaleTitle: t(view.mode === 'difference' ? 'matrix.legendDifference' : 'matrix.legend'),
          forbidden: t('matrix.legendForbidden'),
        })),
      }
      download(`bothways.${kind}`, kind === 'svg' ? svgFile(request) : await pngFile(request))
      setSaid('')
    } catch (error) {
      setSaid(t('save.failed', { reason: error instanceof Error ? error.message : String(error) }))
    }
  }
  const predictions = async ({ kind, request: { text, pair }, trace }: ModelView) => {
    try {
      const { shownFiles } = await import('../../../charts/shownSvg.ts')
      const list = document.querySelector(`article[data-kind="${kind}"] section > ol`)
      if (!list) throw new Error(t(`model.${kind}`))
      const { svg } = shownFiles(list, [
        pair ? `${text} / ${pair}` : text,
        `${t(`model.${kind}`)}: ${t(`predictions.${kind}`)}, ${t(`predictions.${kind}Note`)}`,
        `${t('model.weights', { origin: t(`model.${trace.model.origin}`) })} · ${trace.backend}`,
      ])
      download(`bothways-${kind}-predictions.svg`, svg())
      setSaid('')
    } catch (error) {
      setSaid(t('save.failed', { reason: error instanceof Error ? error.message : String(error) }))
    }
  }
  const copy = async (view: ModelView) => {
    try {
      await navigator.clipboard.writeText(matrixCsv(view))
      setSaid(t('save.copied'))
    } catch {
      setSaid(t('save.copyFailed'))
    }
  }
  const ofModel = (view: ModelView): MenuItem[] => {
    const model = t(`model.${view.kind}`)
    return [
      {
        key: `predictions.${view.kind}`,
        label: t('save.predictions', { model }),
        onSelect: () => void predictions(view),
      },
      {
        key: `csv.${view.kind}`,
        label: t('save.csv', { model }),
        onSelect: () =>
          download(`bothways-${view.kind}.csv`, new Blob([`\ufeff${matrixCsv(view)}`], { type: 'text/csv' })),
      },
      { key: `copy.${view.kind}`, label: t('save.copyCsv', { model }), onSelect: () => void copy(view) },
      {
        key: `json.${view.kind}`,
        label: t('save.json', { model }),
        onSelect: () =>
          download(
            `bothways-${view.kind}.json`,
            new Blob([JSON.stringify(traceToJson(view.trace))], { type: 'application/json' }),
          ),
      },
    ]
  }
  return (
    <>
      <Menu
        part="save"
        label={t('save.menu')}
        items={[
          { key: 'svg', label: t('save.svg'), onSelect: () => void picture('svg') },
          { key: 'png', label: t('save.png'), onSelect: () => void picture('png') },
          ...views.flatMap(ofModel),
        ]}
      />
      <span className={styles.note} role="status">
        {said}
      </span>
    </>
  )
}
