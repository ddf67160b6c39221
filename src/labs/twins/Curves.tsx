import { useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type Line, Lines } from '../../charts/Lines.tsx'
import type { MetricsFile } from '../../engine/metrics.ts'
import { hundredths } from '../../i18n/number.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { glyphs, modelNames } from '../../trace/display.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import type { TwinId } from './figures.ts'
import styles from './TwinsLab.module.css'

/** The losses of the word that each twin guesses. */
const losses: Readonly<Record<TwinId, readonly string[]>> = {
  bert: ['masked'],
  gpt: ['next'],
  elmo: ['forward', 'backward'],
}

const million = 1_000_000

/** The learning curves, as training/ logged them: each twin's loss on the texts it learns from and on those it never saw. */
export function Curves({ metrics }: { readonly metrics: MetricsFile }) {
  const t = useTranslations('twins')
  return (
    <div className={styles.curves}>
      {(['bert', 'gpt', 'elmo'] as const).map((id) =>
        metrics.training[id] ? (
          <Curve key={id} id={id} metrics={metrics} />
        ) : (
          <p key={id} className={styles.note}>
            {t('noCurve', { model: modelNames[id] })}
          </p>
        ),
      )}
    </div>
  )
}

function Curve({ id, metrics }: { readonly id: TwinId; readonly metrics: MetricsFile }) {
  const t = useTranslations('twins')
  const locale = useLocale()
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const run = metrics.training[id]!
  const pointsOf = (kind: 'training' | 'heldOut', loss: string) =>
    run[kind].flatMap(([tokens, values]): [number, number][] => {
      const value = values[loss]
      return value === undefined ? [] : [[tokens / million, value]]
    })
  const nameOf = (kind: 'training' | 'heldOut', loss: string) =>
    losses[id].length > 1 ? `${t(kind)}, ${t(`methods.${loss as 'forward' | 'backward'}`)}` : t(kind)
  const lines: readonly Line[] = losses[id].flatMap((loss, at) =>
    (['training', 'heldOut'] as const).map((kind) => ({
      key: `${kind} ${loss}`,
      label: nameOf(kind, loss),
      accent: id,
      dash: kind === 'training' ? (at === 0 ? '6 4' : '2 3') : at === 0 ? '' : '12 3',
      points: pointsOf(kind, loss),
    })),
  )
  const all = lines.flatMap(({ points }) => points.map(([, loss]) => loss))
  const last = lines.map(({ label, points }) => `${label}: ${hundredths(points.at(-1)?.[1] ?? 0)}`)
  const title = t('curve', { model: modelNames[id] })
  const caption = [title, t('curveCaption', { machine: run.machine }), ...last]
  return (
    <figure className={styles.curve} data-kind={id}>
      <figcaption>
        <h3>
          {glyphs[id]} {modelNames[id]}
        </h3>
        <SavePicture
          words={words}
          name={`bothways-${id}-curve`}
          picture={() =>
            import('../../charts/standaloneSvg.ts').then(({ pictureFiles }) =>
              pictureFiles(frame.current!, caption),
            )
          }
          rows={() => [
            ['text', 'loss', 'tokens', 'nats'],
            ...lines.flatMap(({ key, points }) =>
              points.map(([tokens, loss]) => [...key.split(' '), tokens * million, loss]),
            ),
          ]}
        />
      </figcaption>
      <div ref={frame}>
        <Lines
          data={{ provenance: 'logged', value: lines }}
          x={{
            title: t('millionTokens'),
            domain: [0, run.tokens / million],
            base: null,
            text: (value) => new Intl.NumberFormat(locale).format(value),
          }}
          y={{
            title: t('lossNats'),
            domain: [Math.floor(Math.min(...all)), Math.ceil(Math.min(Math.max(...all), 7))],
            base: null,
            text: (value) => new Intl.NumberFormat(locale).format(value),
          }}
          label={caption.join('. ')}
        />
      </div>
      <p className={styles.note}>
        {t('logged')} · {last.join(' · ')}
      </p>
    </figure>
  )
}
