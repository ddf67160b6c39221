import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Bars } from '../../../charts/Bars.tsx'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { choose, useChoices } from '../../../store/choices.ts'
import { onOneLine, readableToken } from '../../../trace/display.ts'
import { rowOf, weightsOf } from '../../../trace/measure.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import styles from '../plates.module.css'
import { clueOf, type Looks, looksOf } from './looks.ts'
import type { GapView } from './useGap.ts'

/** Where BERT's [MASK] looks, in one head of one layer or on average over the heads. */
export function MaskAttention({ view }: { readonly view: GapView }) {
  const t = useTranslations()
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const chosenLayer = useChoices(({ choices }) => choices['bert.layer'])
  const chosenHead = useChoices(({ choices }) => choices['bert.head'])
  const trace = view.bert?.trace
  const at = view.bert?.methods[0]?.places[0]?.at
  if (!trace || at === undefined) return null
  const layers = trace.layers.length
  const heads = trace.layers[0]!.heads.length
  const layer = Math.min(chosenLayer, layers - 1)
  const head = chosenHead === 'mean' ? 'mean' : Math.min(chosenHead, heads - 1)
  const weights = rowOf(weightsOf(trace.layers[layer]!, head), at)
  const tokens = trace.tokens.map((_, column) => readableToken(trace, column, view.texts))
  const bars = [...weights].map((value, column) => ({
    key: column,
    label: tokens[column]!.label,
    value,
    text: significant(value),
  }))
  const where =
    head === 'mean'
      ? t('model.whereMean', { layer: layer + 1 })
      : t('model.where', { layer: layer + 1, head: head + 1 })
  const caption = [
    onOneLine(view.texts),
    `${t('predictGap.attention')}: ${t('model.bert')}, ${where}`,
    `${t('model.weights', { origin: t(`model.${trace.model.origin}`) })} · ${trace.backend}`,
  ]
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ value: String(index), label: String(index + 1) }))
  return (
    <section className={`plate ${styles.plate}`} data-accent="bert" aria-label={t('predictGap.attention')}>
      <div className={styles.head}>
        <h2>
          <span className={styles.glyph} aria-hidden="true">
            ↔
          </span>{' '}
          {t('predictGap.attention')}
        </h2>
        <div className={styles.tools}>
          <SavePicture
            words={words}
            name="bothways-mask-attention"
            picture={onScreen(frame, caption)}
            rows={() => [
              ['layer', 'head', 'key_index', 'key', 'weight'],
              ...bars.map(({ key, label, value }) => [
                layer + 1,
                head === 'mean' ? 'mean' : head + 1,
                key,
                label,
                value,
              ]),
            ]}
          />
        </div>
      </div>
      <div className={styles.tools}>
        <span className={styles.note}>{t('predictGap.layer')}</span>
        <Segments
          label={t('predictGap.layer')}
          options={numbered(layers)}
          value={String(layer)}
          onChange={(value) => choose({ 'bert.layer': Number(value) })}
        />
        <span className={styles.note}>{t('predictGap.head')}</span>
        <Segments
          label={t('predictGap.head')}
          options={[...numbered(heads), { value: 'mean', label: t('predictGap.mean') }]}
          value={String(head)}
          onChange={(value) => choose({ 'bert.head': value === 'mean' ? 'mean' : Number(value) })}
        />
      </div>
      <LooksLine
        looks={looksOf(weights, tokens, clueOf(view.texts.text, view.focus))}
        layer={layer}
        head={head}
      />
      <ScrollFrame label={`${t('predictGap.attention')}: ${t('predictGap.layer')} ${layer + 1}`}>
        <div ref={frame} className={styles.long}>
          <Bars
            data={{ value: bars, provenance: trace.model.origin }}
            accent="bert"
            label={t('predictGap.attention')}
            current={at}
          />
        </div>
      </ScrollFrame>
    </section>
  )
}

interface LooksLineProps {
  readonly looks: Looks | null
  readonly layer: number
  readonly head: number | 'mean'
}

/** Which word gets most, beside what an even spread would give it; and the clue, where it is known. */
function LooksLine({ looks, layer, head }: LooksLineProps) {
  const t = useTranslations('predictGap')
  if (!looks) return null
  const { strongest, clue, words, together, uniform } = looks
  return (
    <>
      <p className={styles.quiet} role="status">
        {t(head === 'mean' ? 'looksMean' : 'looksHead', {
          layer: layer + 1,
          head: head === 'mean' ? 0 : head + 1,
          word: strongest.label,
          weight: significant(strongest.weight),
          uniform: significant(uniform),
        })}{' '}
        {clue &&
          (clue.rank === 1
            ? t('clueFirst', { clue: clue.label, words })
            : t('clueRank', { clue: clue.label, rank: clue.rank, words, weight: significant(clue.weight) }))}
      </p>
      <p className={styles.note}>
        {t('looksNote', { together: significant(together), rest: significant(1 - together) })}
      </p>
    </>
  )
}
