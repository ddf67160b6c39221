import { useTranslations } from 'use-intl'
import type { LatticeCell } from '../../charts/latticeLayout.ts'
import { RefusalSentence } from '../../i18n/RefusalSentence.tsx'
import { ModelHead } from '../../panels/ModelHead.tsx'
import { WeightsMenu } from '../../panels/WeightsMenu.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { useEngineStatus } from '../../store/engineStatus.ts'
import type { ModelKind } from '../../trace/trace.ts'
import { Segments } from '../../ui/Segments.tsx'
import { MaskChoice } from './MaskChoice.tsx'
import { Measured } from './Measured.tsx'
import { directions } from './models.ts'
import { Picture } from './Picture.tsx'
import styles from './ReachLab.module.css'
import { SaveReach } from './SaveReach.tsx'
import type { Change } from './useChange.ts'
import type { Told } from './useView.ts'

interface Props {
  readonly kind: ModelKind
  readonly told: Told
  readonly change: Change | null
  readonly cursor: LatticeCell | null
  readonly onCursor: (layer: number, token: number) => void
}

/** One model: its mask, its lattice, and what was counted in it. */
export function ReachPanel({ kind, told, change, cursor, onCursor }: Props) {
  const t = useTranslations()
  const maskHidden = useChoices(({ choices }) => choices.hide.includes('mask'))
  const model = kind === 'elmo' ? t('reach.elmo') : t(`model.${kind}`)
  const view = told && typeof told === 'object' && 'view' in told ? told.view : null
  return (
    <article
      id={`reach-${kind}`}
      className={`plate ${styles.panel}`}
      data-kind={kind}
      aria-label={model}
      aria-busy={told === null}
      data-spot={`${kind}.reach`}
    >
      <ModelHead
        kind={kind}
        name={model}
        note={kind === 'elmo' ? t('reach.elmoSees') : t(kind === 'bert' ? 'model.bertSees' : 'model.gptSees')}
      >
        <WeightsMenu kind={kind} />
      </ModelHead>
      {kind === 'elmo' ? (
        <Direction />
      ) : maskHidden ? null : (
        <MaskChoice kind={kind} tokens={view?.labels.length ?? change?.typed.length ?? 0} />
      )}
      {view && change ? (
        <>
          <Picture view={view} model={model} change={change} cursor={cursor} onCursor={onCursor}>
            <Measured view={view} />
          </Picture>
          <SaveReach view={view} model={model} />
        </>
      ) : told === 'cut' ? (
        <p className={styles.notice}>{t('reach.cutAway', { model })}</p>
      ) : told && typeof told === 'object' && 'refusal' in told ? (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={told.refusal} />
        </p>
      ) : (
        <Waiting kind={kind} model={model} />
      )}
    </article>
  )
}

/** Which of ELMo's states are shown. */
function Direction() {
  const t = useTranslations('reach')
  const direction = useChoices(({ choices }) => choices['elmo.direction'])
  return (
    <div className={styles.row} data-spot="elmo.directions">
      <Segments
        label={t('direction')}
        value={direction}
        options={directions.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => choose({ 'elmo.direction': value })}
      />
    </div>
  )
}

function Waiting({ kind, model }: { readonly kind: ModelKind; readonly model: string }) {
  const t = useTranslations('reach')
  const download = useEngineStatus((status) => status.downloads[kind])
  return (
    <div className={styles.waiting}>
      <p id={`waiting-${kind}`}>{t('loading', { model })}</p>
      <progress
        aria-labelledby={`waiting-${kind}`}
        {...(download ? { value: download.loaded, max: download.total } : {})}
      />
    </div>
  )
}
