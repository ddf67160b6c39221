import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { HeatTable } from '../../charts/HeatTable.tsx'
import { useTheme } from '../../store/theme.ts'
import type { WordList } from '../../store/wordList.ts'
import { modelNames } from '../../trace/display.ts'
import { useSenseName } from './useNames.ts'
import type { WordModel, WordView } from './useWordView.ts'

interface CosinesProps {
  readonly kind: WordModel
  readonly view: WordView
  readonly where: string
  readonly list: WordList
  readonly current: number | null
}

/** Two decimals, a true minus, no zero before the point and none after a 1: cells are narrow. */
const cellText = (value: number) => value.toFixed(2).replace('-', '−').replace('1.00', '1').replace('0.', '.')

/** How alike the states of the word are, each with each. */
export function Cosines({ kind, view, where, list, current }: CosinesProps) {
  const t = useTranslations('words')
  const theme = useTheme()
  const senseName = useSenseName(list)
  const { rows, cosine } = view
  const low = useMemo(() => Math.floor(10 * Math.min(0.9, ...cosine.data)) / 10, [cosine])
  const data = useMemo(() => ({ value: cosine, provenance: view.model.origin }), [cosine, view])
  const heads = rows.map(({ sentence }) => {
    const { text, sense } = list.sentences[sentence]!
    return {
      label: `${sentence + 1}${sense ?? ''}`,
      name: t('point', { n: sentence + 1, sense: senseName(sense), text }),
    }
  })
  if (rows.length < 2) return null
  return (
    <HeatTable
      data={data}
      heads={heads}
      accent={kind}
      theme={theme}
      domain={[low, 1]}
      caption={t('cosine', { model: modelNames[kind], where, low: cellText(low) })}
      current={current}
      formatValue={cellText}
    />
  )
}
