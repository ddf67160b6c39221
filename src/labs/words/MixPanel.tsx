import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bars } from '../../charts/Bars.tsx'
import { onScreen } from '../../charts/onScreen.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { choose, useChoices } from '../../store/choices.ts'
import { type Mix, mixLimits, uniformMix } from '../../store/mix.ts'
import type { WordList } from '../../store/wordList.ts'
import { glyphs } from '../../trace/display.ts'
import { evenLayers, mixStates, softmax } from '../../trace/mixStates.ts'
import { meanScore } from '../../trace/nearest.ts'
import { Button } from '../../ui/Button.tsx'
import { SavePicture } from '../../ui/SavePicture.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { fitMix, scoresOf, softScore } from './fitMix.ts'
import { useLayerName } from './useNames.ts'
import { agreementOf, mixed, sensesOf, type WordView } from './useWordView.ts'
import styles from './WordsLab.module.css'

interface MixPanelProps {
  readonly view: WordView
  readonly list: WordList
}

const everyone = () => true

/** ELMo's mix by hand, the score that follows, and a fit. */
export function MixPanel({ view, list }: MixPanelProps) {
  const t = useTranslations('words')
  const model = useTranslations('model')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const chosen = useChoices(({ choices }) => choices['words.mix'])
  const layerName = useLayerName()
  const mix = chosen ?? uniformMix
  const weights = softmax(mix.scores)
  const set = (change: Partial<Mix>) => choose({ 'words.mix': { ...mix, ...change } })
  const scoreOf = (values: Mix) => meanScore(agreementOf(view, mixed(view, values), list), everyone)
  const sentence = (values: Mix) => scoreOf(values)?.value.toFixed(2) ?? t('none')
  const caption = [
    `${t('mixTitle')}: ${t('captionMix', { word: list.word, count: view.rows.length })}`,
    `${t('gamma')} ${mix.gamma.toFixed(1)} · ${model('weights', { origin: model(view.model.origin) })}`,
  ]
  const best = useMemo(() => {
    const scores = view.layers.flatMap(
      (states) => meanScore(agreementOf(view, states, list), everyone)?.value ?? [],
    )
    return scores.length > 0 ? Math.max(...scores).toFixed(2) : null
  }, [view, list])
  return (
    <section
      className={`plate ${styles.plate}`}
      data-kind="elmo"
      aria-labelledby="words-mix"
      data-spot="words.mix"
    >
      <header className={styles.plateHead}>
        <h2 id="words-mix">
          <span className={styles.glyph} aria-hidden="true">
            {glyphs.elmo}
          </span>{' '}
          {t('mixTitle')}
        </h2>
        <div className={styles.row}>
          <SavePicture
            words={words}
            name="bothways-mix"
            picture={onScreen(frame, caption)}
            rows={() => [
              ['layer', 's', 'softmax', 'gamma', 'score_of_the_mix', 'score_of_the_even_mix'],
              ...mix.scores.map((score, k) => [
                k,
                score,
                weights[k]!,
                mix.gamma,
                scoreOf(mix)?.value ?? null,
                scoreOf(uniformMix)?.value ?? null,
              ]),
            ]}
          />
          <Switch
            checked={chosen !== null}
            onChange={(checked) => choose({ 'words.mix': checked ? uniformMix : null })}
          >
            {t('mixShow')}
          </Switch>
        </div>
      </header>
      <p className={styles.prose}>{t('mixNote')}</p>
      <div className={styles.sliders}>
        {mix.scores.map((score, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
          <div key={k}>
            <Slider
              label={t('score', { layer: layerName(k) })}
              min={mixLimits.score[0]}
              max={mixLimits.score[1]}
              step={0.1}
              value={score}
              text={score.toFixed(1).replace('-', '−')}
              onChange={(value) => {
                const scores = mix.scores.map((old, other) => (other === k ? value : old))
                set({ scores: scores as unknown as Mix['scores'] })
              }}
            />
          </div>
        ))}
        <div>
          <Slider
            label={t('gamma')}
            min={mixLimits.gamma[0]}
            max={mixLimits.gamma[1]}
            step={0.1}
            value={mix.gamma}
            text={mix.gamma.toFixed(1)}
            onChange={(gamma) => set({ gamma })}
          />
        </div>
      </div>
      <div ref={frame} className={styles.mixed}>
        <Bars
          data={{
            value: mix.scores.map((_, k) => ({
              key: k,
              label: layerName(k),
              value: weights[k]!,
              text: weights[k]!.toFixed(3),
            })),
            provenance: 'computed',
          }}
          accent="elmo"
          label={t('mixShares')}
        />
        <p role="status">
          {t('mixScore')}: <b>{sentence(mix)}</b>{' '}
          <span className={styles.note}>
            {t('mixScoreEven', { value: sentence(uniformMix), best: best ?? t('none') })}
          </span>
        </p>
      </div>
      <p className={styles.note}>{t('gammaNote')}</p>
      <Fit view={view} list={list} mix={mix} />
    </section>
  )
}

/** What a fit came to, and of which states: the note stands only as long as these and its mix are on show. */
interface Fitted {
  readonly layers: WordView['layers']
  /** null: there was nothing to fit. */
  readonly found: { readonly scores: Mix['scores']; readonly smooth: string; readonly even: string } | null
}

function Fit({ view, list, mix }: MixPanelProps & { readonly mix: Mix }) {
  const t = useTranslations('words')
  const [fitted, setFitted] = useState<Fitted | null>(null)
  const fit = () => {
    const layers = evenLayers(view.layers)
    const senses = sensesOf(view, list)
    const weights = fitMix(layers, senses)
    if (!weights) {
      setFitted({ layers: view.layers, found: null })
      return
    }
    const scores = scoresOf(weights, mixLimits.score[1]) as unknown as Mix['scores']
    const smooth = (of: readonly number[]) => (softScore(mixStates(layers, of, 1), senses) ?? 0).toFixed(3)
    choose({ 'words.mix': { ...mix, scores } })
    setFitted({
      layers: view.layers,
      found: { scores, smooth: smooth(softmax(scores)), even: smooth(softmax(uniformMix.scores)) },
    })
  }
  const shown = fitted?.layers === view.layers ? fitted : null
  const found = shown?.found?.scores.every((score, k) => score === mix.scores[k]) ? shown.found : null
  return (
    <>
      <div className={styles.row}>
        <Button onClick={fit}>{t('fit')}</Button>
        <Button look="quiet" onClick={() => choose({ 'words.mix': uniformMix })}>
          {t('reset')}
        </Button>
        <span className={styles.note} role="status">
          {found && t('fitted', { score: found.smooth, even: found.even })}
          {shown?.found === null && t('fitNothing')}
        </span>
      </div>
      <p className={styles.note}>{t('fitNote')}</p>
    </>
  )
}
