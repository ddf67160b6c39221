import { type ReactNode, useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Intervals } from '../../charts/Intervals.tsx'
import { onScreen } from '../../charts/onScreen.ts'
import type { MetricEntry } from '../../engine/metrics.ts'
import { hundredths } from '../../i18n/number.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { choose, useChoices } from '../../store/choices.ts'
import { Fold } from '../../ui/Fold.tsx'
import { SavePicture } from '../../ui/SavePicture.tsx'
import { domainOf, type FigureOf, type FoldedId, isFolded, sections, twinOf, type Unit } from './figures.ts'
import styles from './TwinsLab.module.css'
import { useRowName } from './useRowName.ts'

interface FigureProps {
  readonly figure: FigureOf
  readonly entries: readonly MetricEntry[]
}

/** Values as the unit wants them. */
const formats: Readonly<Record<Unit, (value: number) => string>> = {
  share: (value) => `${(100 * value).toFixed(1)}%`,
  nats: (value) => hundredths(value),
  bits: (value) => `${value.toFixed(2)} bit`,
  perplexity: (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0)),
}

/** One of the measured figures with its rivals and intervals; nothing where it was not measured. */
export function Figure({ figure, entries }: FigureProps) {
  const t = useTranslations('twins')
  const shown = entries.filter(figure.shows)
  if (shown.length === 0) return null
  const title = t(`figures.${figure.id}.title`)
  const body = () => <Sections figure={figure} entries={shown} title={title} />
  return (
    <section className={styles.figure} aria-label={title} data-spot={`twins.${figure.id}`}>
      {isFolded(figure.id) ? (
        <Folded id={figure.id} title={title}>
          {body}
        </Folded>
      ) : (
        <>
          <h3>{title}</h3>
          {body()}
        </>
      )}
    </section>
  )
}

interface FoldedProps {
  readonly id: FoldedId
  readonly title: string
  readonly children: () => ReactNode
}

/** A long figure; one at a time is open, which comes into sight wherever it was opened from. */
function Folded({ id, title, children }: FoldedProps) {
  const open = useChoices(({ choices }) => choices['twins.open'] === id)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) frame.current?.scrollIntoView({ block: 'start' })
  }, [open])
  return (
    <div ref={frame} className={styles.folded}>
      <Fold
        title={title}
        open={open}
        onToggle={(isOpen) => isOpen !== open && choose({ 'twins.open': isOpen ? id : null })}
      >
        {children}
      </Fold>
    </div>
  )
}

function Sections({ figure, entries, title }: FigureProps & { readonly title: string }) {
  const t = useTranslations('twins')
  const locale = useLocale()
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const { nameOf, headingOf } = useRowName()
  const domain = domainOf(figure, entries)
  const count = new Intl.NumberFormat(locale)
  const parts = [...sections(figure, entries)]
  return (
    <>
      <p className={styles.note}>{t(`figures.${figure.id}.text`)}</p>
      <div ref={frame}>
        {parts.map(([heading, own]) => (
          <div key={heading} className={styles.part}>
            {heading && <h4>{headingOf(figure, heading)}</h4>}
            <Intervals
              data={{
                provenance: 'measured',
                value: own.map((entry) => ({
                  key: `${entry.key} ${entry.model} ${entry.method ?? ''} ${entry.group ?? ''}`,
                  label: nameOf(entry),
                  accent: twinOf(entry),
                  value: entry.value,
                  low: entry.interval[0],
                  high: entry.interval[1],
                  n: entry.n,
                })),
              }}
              scale={figure.scale}
              domain={domain}
              format={formats[figure.unit]}
              heads={[t('who'), t('picture'), t('value'), 'n']}
              caption={heading ? `${title}: ${headingOf(figure, heading)}` : title}
              formatCount={(n) => count.format(n)}
            />
          </div>
        ))}
      </div>
      <div>
        <SavePicture
          words={words}
          name={`bothways-${figure.id}`}
          picture={onScreen(frame, [title, t(`figures.${figure.id}.text`), t('measuredText')])}
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
  )
}
