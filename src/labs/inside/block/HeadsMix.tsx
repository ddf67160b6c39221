import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type Bar, Bars } from '../../../charts/Bars.tsx'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { choose } from '../../../store/choices.ts'
import { onOneLine, readableToken, type TypedTexts } from '../../../trace/display.ts'
import type { BlockTrace } from '../../../trace/inside.ts'
import { largest, rowOf } from '../../../trace/measure.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import lab from '../InsideLab.module.css'
import { Strip } from '../Strip.tsx'
import styles from './Block.module.css'

/** How many keys are listed; the rest is summed up. */
const listed = 6

interface HeadsMixProps {
  readonly block: BlockTrace
  readonly texts: TypedTexts
  readonly head: number
}

/** What one head brings: its weights, and the values that it mixes by them. */
export function HeadsMix({ block, texts, head }: HeadsMixProps) {
  const t = useTranslations('insideBlock')
  const views = useTranslations('insideViews')
  const model = useTranslations('model')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const { kind } = block.config
  const { weights, scores, values, output } = block.heads[head]!
  const keys = useMemo(() => largest(weights, listed), [weights])
  const label = (at: number) => readableToken(block, at, texts).label
  const rest = weights.reduce((sum, weight, j) => (keys.includes(j) ? sum : sum + weight), 0)
  const bars: Bar[] = keys.map((j) => ({
    key: j,
    label: label(j),
    value: weights[j]!,
    text: significant(weights[j]!),
  }))
  const provenance = block.model.origin
  return (
    <div className={styles.heads}>
      <div className={lab.row}>
        <h4>{views('head')}</h4>
        <Segments
          label={views('head')}
          value={`${head}`}
          options={block.heads.map((_, h) => ({ value: `${h}`, label: `${h + 1}` }))}
          onChange={(value) => choose({ [`${kind}.head`]: Number(value) })}
        />
        <SavePicture
          words={words}
          name={`bothways-head-${kind}`}
          picture={onScreen(frame, [
            onOneLine(texts),
            `${model(kind)}, ${model('where', { layer: block.layer + 1, head: head + 1 })}, ${label(block.at)}`,
            `${model(block.model.origin)} · ${block.model.weightsHash} · ${block.backend}`,
          ])}
          rows={() => [
            ['key_index', 'key', 'score', 'weight'],
            ...Array.from(weights, (weight, j) => [j, label(j), scores[j]!, weight]),
          ]}
        />
      </div>
      <p className={lab.note}>
        {t('headNote', { token: label(block.at), listed: keys.length, rest: significant(Math.max(0, rest)) })}
      </p>
      <div ref={frame} className={styles.mix}>
        <Bars
          data={{ value: bars, provenance }}
          accent={kind}
          label={t('weightsOfHead', { head: head + 1 })}
        />
        {keys.slice(0, 3).map((j) => (
          <Strip
            key={j}
            sign="w · v"
            name={t('weighted', {
              token: label(j),
              weight: significant(weights[j]!),
              score: significant(scores[j]!),
            })}
            values={rowOf(values, j).map((value) => value * weights[j]!)}
            accent={kind}
            provenance={provenance}
          />
        ))}
        <Strip
          sign={`o_${head + 1}`.replace('_', '')}
          name={t('headOutput', { head: head + 1 })}
          values={output}
          accent={kind}
          provenance={provenance}
        />
      </div>
    </div>
  )
}
