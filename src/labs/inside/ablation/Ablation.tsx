import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../../store/choices.ts'
import { useQuestion } from '../../../store/useQuestion.ts'
import { useSeries } from '../../../store/useSeries.ts'
import { everyPart } from '../../../trace/ablation.ts'
import { readableToken } from '../../../trace/display.ts'
import type { AblationRequest, AblationTrace } from '../../../trace/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { Covered } from '../Covered.tsx'
import lab from '../InsideLab.module.css'
import { ModelBar } from '../ModelBar.tsx'
import { useInside } from '../useInside.ts'
import { Waiting } from '../Waiting.tsx'
import styles from './Ablation.module.css'
import { BeforeAfter } from './BeforeAfter.tsx'
import { effectsOf, targetOf } from './effects.ts'
import { LooksAndNeeds } from './LooksAndNeeds.tsx'
import { PartGrid } from './PartGrid.tsx'
import { useSeek } from './useSeek.ts'

/** A head, an attention or a feed-forward network switched off, and what the model then says. */
export function Ablation() {
  return (
    <WithWords part="insideAblation">
      <View />
    </WithWords>
  )
}

function View() {
  const inside = useInside()
  const covered = useChoices(({ choices }) => choices['inside.covered'])
  const base = useQuestion('inside.base', 'ablated', inside && { ...inside.request, covered, off: [] })
  const kind = inside?.kind ?? 'bert'
  return (
    <div className={lab.view} data-kind={kind}>
      <ModelBar of={inside} />
      <Covered />
      {base?.result && !base.refusal ? (
        <Parts base={base.result} request={base.request} isCurrent={base.isCurrent} />
      ) : (
        <Waiting kind={kind} refusal={base?.refusal} />
      )}
    </div>
  )
}

/** Are two questions the same but for what is switched off? */
const sameBut = (a: AblationRequest, b: AblationRequest) =>
  JSON.stringify({ ...a, off: [] }) === JSON.stringify({ ...b, off: [] })

interface PartsProps {
  readonly base: AblationTrace
  readonly request: AblationRequest
  readonly isCurrent: boolean
}

function Parts({ base, request, isCurrent }: PartsProps) {
  const t = useTranslations('insideAblation')
  const model = useTranslations('model')
  const kind = base.config.kind
  const { layers, heads } = base.config
  const chosen = useChoices(({ choices }) => choices['inside.off'])
  const off = useMemo(
    () => chosen.filter(({ layer, part }) => layer < layers && (typeof part !== 'number' || part < heads)),
    [chosen, layers, heads],
  )
  const after = useQuestion('inside.off', 'ablated', { ...request, off })
  // What is compared is one pass: while the next is computed, the two answers may be of different tokens.
  const changed = after && sameBut(after.request, request) ? after.result : null
  const [stopped, setStopped] = useState(false)
  const parts = useMemo(() => everyPart(layers, heads), [layers, heads])
  const series = useSeries(
    'inside.parts',
    'ablated',
    parts.map((part) => ({ ...request, off: [part] })),
    stopped,
  )
  const target = targetOf(base)
  const label = (at: number) => {
    // A covered token goes by what was typed there.
    const { typed, label } = readableToken(base, at, request)
    return base.tokens[at] === '[MASK]' ? (typed ?? label) : label
  }
  const effects = useMemo(
    () => (target ? effectsOf(base, series.answers, target.id) : []),
    [base, series.answers, target],
  )
  const seek = useSeek(base, isCurrent && effects.length === parts.length ? effects : null)
  if (!target) return null
  const place = label(base.at)
  return (
    <article
      className={`plate ${lab.plate} ${styles.plate}`}
      data-kind={kind}
      aria-busy={!isCurrent || !after?.isCurrent}
    >
      <header className={lab.row}>
        <h2>
          {model(kind)} · <bdi>{place}</bdi>
        </h2>
        <p className={lab.note}>{model(base.model.origin)}</p>
      </header>
      <p className={lab.prose}>{t('intro', { norms: layers * 2 })}</p>
      <p className={lab.prose}>
        {t(base.actual ? (kind === 'gpt' ? 'targetNext' : 'targetActual') : 'targetTop', {
          token: target.token,
          place,
        })}
      </p>
      <div className={lab.row} role="status">
        <progress
          className={styles.progress}
          aria-label={t('progressLabel')}
          value={effects.length}
          max={parts.length}
        />
        <span className={lab.note}>{t('progress', { done: effects.length, all: parts.length })}</span>
        {effects.length < parts.length && (
          <Button onClick={() => setStopped(!stopped)}>{t(stopped ? 'goOn' : 'stop')}</Button>
        )}
      </div>
      {series.refusal && (
        <p className={lab.notice} role="alert">
          <RefusalSentence of={series.refusal} />
        </p>
      )}
      <PartGrid base={base} effects={effects} off={off} target={target.token} place={place} texts={request} />
      <div className={lab.row}>
        <Button disabled={off.length === 0} onClick={() => choose({ 'inside.off': [] })}>
          {t('allOn')}
        </Button>
        <span className={lab.note}>{t('switchedOff', { count: off.length })}</span>
      </div>
      {changed && <BeforeAfter base={base} texts={request} after={changed} target={target} />}
      {effects.length === parts.length && (
        <LooksAndNeeds base={base} texts={request} effects={effects} label={label} seek={seek} />
      )}
    </article>
  )
}
