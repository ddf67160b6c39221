import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { onOneLine, type TypedTexts } from '../../../trace/display.ts'
import type { LensTrace, Standing } from '../../../trace/inside.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import lab from '../InsideLab.module.css'

interface LensTokenProps {
  readonly lens: LensTrace
  readonly texts: TypedTexts
  readonly label: string
  readonly rows: readonly string[]
}

/** At the chosen token, layer by layer: how far the final answer, and the true one, have come. */
export function LensToken({ lens, texts, label, rows }: LensTokenProps) {
  const t = useTranslations('insideLens')
  const model = useTranslations('model')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const { at, layers } = lens
  const last = layers.at(-1)!.top[at]?.[0]
  const known = layers[0]!.actual[at] !== null
  const title = t('tokenTitle', { token: label, final: last?.token ?? '' })
  const stands = (standing: Standing | null | undefined) => (
    <td data-number title={standing ? String(standing.probability) : undefined}>
      {standing ? t('standing', { rank: standing.rank, p: significant(standing.probability) }) : '–'}
    </td>
  )
  return (
    <>
      <ScrollFrame label={title} whole>
        <table ref={frame} className={lab.table}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('layer')}</th>
              <th scope="col">{t('says')}</th>
              <th scope="col">{t('final')}</th>
              {known && <th scope="col">{t(lens.config.kind === 'gpt' ? 'next' : 'actual')}</th>}
            </tr>
          </thead>
          <tbody>
            {layers.map((layer, l) => (
              <tr key={rows[l]}>
                <th scope="row">{rows[l]}</th>
                <td>
                  {layer.top[at]
                    ?.slice(0, 3)
                    .map((one) => `${one.token} ${significant(one.probability)}`)
                    .join(' · ')}
                </td>
                {stands(layer.final[at])}
                {known && stands(layer.actual[at])}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <div className={lab.row}>
        <SavePicture
          words={words}
          name={`bothways-lens-token-${lens.config.kind}`}
          picture={onScreen(frame, [
            onOneLine(texts),
            `${model(lens.config.kind)} · ${model(lens.model.origin)} · ${lens.model.weightsHash} · ${lens.backend}`,
          ])}
          rows={() => [
            [
              'layer',
              'says',
              'probability',
              'final_rank',
              'final_probability',
              'actual_rank',
              'actual_probability',
            ],
            ...layers.map(({ top, final, actual }, l) => [
              l,
              top[at]?.[0]?.token ?? null,
              top[at]?.[0]?.probability ?? null,
              final[at]?.rank ?? null,
              final[at]?.probability ?? null,
              actual[at]?.rank ?? null,
              actual[at]?.probability ?? null,
            ]),
          ]}
        />
      </div>
    </>
  )
}
