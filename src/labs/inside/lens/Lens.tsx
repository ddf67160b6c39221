import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { LensTable } from '../../../charts/LensTable.tsx'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { useChoices } from '../../../store/choices.ts'
import { useTheme } from '../../../store/theme.ts'
import { useQuestion } from '../../../store/useQuestion.ts'
import { readableToken, type TypedTexts } from '../../../trace/display.ts'
import type { LensTrace } from '../../../trace/inside.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import { Covered } from '../Covered.tsx'
import lab from '../InsideLab.module.css'
import { chooseToken, ModelBar } from '../ModelBar.tsx'
import { useInside } from '../useInside.ts'
import { Waiting } from '../Waiting.tsx'
import { LensToken } from './LensToken.tsx'

/** What each layer would say, if the model ended there. */
export function Lens() {
  return (
    <WithWords part="insideLens">
      <View />
    </WithWords>
  )
}

function View() {
  const inside = useInside()
  const covered = useChoices(({ choices }) => choices['inside.covered'])
  const answer = useQuestion('inside.lens', 'lens', inside && { ...inside.request, covered })
  const kind = inside?.kind ?? 'bert'
  return (
    <div className={lab.view} data-kind={kind}>
      <ModelBar of={inside} />
      <Covered />
      {answer?.result && !answer.refusal ? (
        <Table lens={answer.result} texts={answer.request} isCurrent={answer.isCurrent} />
      ) : (
        <Waiting kind={kind} refusal={answer?.refusal} />
      )}
    </div>
  )
}

interface TableProps {
  readonly lens: LensTrace
  readonly texts: TypedTexts
  readonly isCurrent: boolean
}

function Table({ lens, texts, isCurrent }: TableProps) {
  const t = useTranslations('insideLens')
  const model = useTranslations('model')
  const words = useSaveWords()
  const theme = useTheme()
  const kind = lens.config.kind
  const provenance = lens.model.origin
  const columns = useMemo(
    () => lens.tokens.map((token, at) => (token === '[MASK]' ? token : readableToken(lens, at, texts).label)),
    [lens, texts],
  )
  const rows = lens.layers.map((_, layer) => (layer === 0 ? t('embedding') : t('block', { layer })))
  const cells = useMemo(
    () =>
      lens.layers.map((layer) =>
        layer.top.map(([first], at) => {
          const { rank, probability } = layer.final[at]!
          const p = significant(first!.probability)
          return {
            text: first!.token,
            below: p,
            shade: first!.probability,
            marked: rank === 1,
            title: t('cell', { token: first!.token, p, rank, of: significant(probability) }),
          }
        }),
      ),
    [lens, t],
  )
  if (lens.layers.length === 0) return <p className={lab.notice}>{t('noHead')}</p>
  const caption = t('caption', { model: model(kind) })
  return (
    <article className={`plate ${lab.plate}`} data-kind={kind} aria-busy={!isCurrent}>
      <header className={lab.row}>
        <h2>{t('title', { model: model(kind) })}</h2>
        <p className={lab.note}>{model(provenance)}</p>
        <SavePicture
          words={words}
          name={`bothways-lens-${kind}`}
          picture={async () => {
            const { tableFiles } = await import('../../../charts/tableSvg.ts')
            const lines = [
              texts.pair ? `${texts.text} / ${texts.pair}` : texts.text,
              `${caption} · ${model(provenance)} · ${lens.model.weightsHash} · ${lens.backend}`,
            ]
            return tableFiles({ rows, columns, cells, caption: lines, accent: kind, theme })
          }}
          rows={() => [
            [
              'layer',
              'index',
              'token',
              'rank',
              'candidate',
              'probability',
              'final_rank',
              'final_probability',
            ],
            ...lens.layers.flatMap((layer, l) =>
              layer.top.flatMap((top, at) =>
                top.map((candidate, rank) => [
                  l,
                  at,
                  columns[at]!,
                  rank + 1,
                  candidate.token,
                  candidate.probability,
                  layer.final[at]!.rank,
                  layer.final[at]!.probability,
                ]),
              ),
            ),
          ]}
          everything={() => ({ model: lens.model, tokens: lens.tokens, layers: lens.layers })}
        />
      </header>
      <p className={lab.prose}>{t('intro')}</p>
      <p className={lab.notice}>{t('untrainedFor')}</p>
      <ScrollFrame label={caption} whole>
        <LensTable
          data={{ value: cells, provenance }}
          accent={kind}
          caption={caption}
          corner={t(kind === 'gpt' ? 'after' : 'there')}
          rows={rows}
          columns={columns}
          column={lens.at}
          onColumn={(at) => chooseToken(kind, at)}
        />
      </ScrollFrame>
      <p className={lab.note}>{t('legend')}</p>
      <LensToken lens={lens} texts={texts} label={columns[lens.at] ?? ''} rows={rows} />
    </article>
  )
}
