import { useTranslations } from 'use-intl'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { useTheme } from '../../../store/theme.ts'
import type { TypedTexts } from '../../../trace/display.ts'
import type { BlockTrace } from '../../../trace/inside.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { vectorFacts } from '../vectorFacts.ts'
import type { Stage } from './stages.ts'

interface SaveBlockProps {
  readonly block: BlockTrace
  readonly texts: TypedTexts
  readonly token: string
  readonly stages: readonly Stage[]
}

/** The strips of a block and their numbers to take away. */
export function SaveBlock({ block, texts, token, stages }: SaveBlockProps) {
  const t = useTranslations('insideBlock')
  const model = useTranslations('model')
  const words = useSaveWords()
  const theme = useTheme()
  const steps = stages.flatMap((stage) => stage.steps)
  const caption = [
    texts.pair ? `${texts.text} / ${texts.pair}` : texts.text,
    `${t('title', { layer: block.layer + 1, model: model(block.config.kind) })} ${token}`,
    `${model(block.model.origin)} · ${block.model.weightsHash} · ${block.backend}`,
  ]
  return (
    <SavePicture
      words={words}
      name={`bothways-block-${block.config.kind}`}
      picture={async () => {
        const { stripsFiles } = await import('../../../charts/stripsSvg.ts')
        const rows = steps.map(({ sign, key, values }) => {
          const { limit, norm, size } = vectorFacts(values)
          return {
            label: `${sign}  ${t(`step.${key}`)}`,
            values,
            mode: 'difference' as const,
            limit,
            note: t('stripNote', { size, limit: significant(limit), norm: significant(norm) }),
          }
        })
        return stripsFiles({ rows, caption, accent: block.config.kind, theme })
      }}
      rows={() => [
        ['vector', 'index', 'value'],
        ...steps.flatMap(({ key, values }) => Array.from(values, (value, i) => [key, i, value])),
      ]}
      everything={() => ({
        model: block.model,
        tokens: block.tokens,
        at: block.at,
        layer: block.layer,
        vectors: Object.fromEntries(steps.map(({ key, values }) => [key, [...values]])),
        heads: block.heads.map(({ scores, weights, output }) => ({
          scores: [...scores],
          weights: [...weights],
          output: [...output],
        })),
      })}
    />
  )
}
