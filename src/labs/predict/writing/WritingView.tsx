import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { useChoices } from '../../../store/choices.ts'
import { useEngineStatus } from '../../../store/engineStatus.ts'
import { useQuestion } from '../../../store/useQuestion.ts'
import { Branches } from './Branches.tsx'
import { Controls } from './Controls.tsx'
import { StepPanel } from './StepPanel.tsx'
import styles from './WritingView.module.css'
import { Written } from './Written.tsx'
import { branchOn, startOf, stepRequest, stop, useWriter } from './writer.ts'

/** GPT writes on from the sentence, a token at a time, each choice open to look into. */
export function WritingView() {
  return (
    <WithWords part="predictWriting">
      <Writing />
    </WithWords>
  )
}

function Writing() {
  const t = useTranslations('predictWriting')
  const choices = useChoices((state) => state.choices)
  const writer = useWriter()
  const { isWriting, selected, latest } = writer
  const start = startOf(choices)
  const written = branchOn(writer, start)?.written ?? []
  const hasEnded = written.at(-1)?.ends ?? false
  const at = Math.min(selected ?? written.length, written.length)
  const follows = isWriting && selected === null
  const isOver = selected === null && hasEnded
  // Another screen needs the worker; what was written is kept.
  useEffect(() => stop, [])
  const request = stepRequest(choices, start, written.slice(0, isOver ? at - 1 : at))
  const answer = useQuestion('predict.step', 'nextToken', follows ? null : request)
  const step = follows ? latest : (answer?.result ?? null)
  const isFull = step !== null && step.typed + written.length >= step.limit
  const refusal = writer.refusal ?? (answer?.isCurrent ? answer.refusal : null)
  return (
    <section className={styles.view} data-kind="gpt" aria-label={t('title')}>
      <p className={styles.lead}>{t('lead')}</p>
      <Controls canWrite={!hasEnded && !isFull} hasWritten={written.length > 0} />
      <Written
        start={start}
        written={written}
        selected={selected}
        typed={step?.typed ?? null}
        limit={step?.limit ?? null}
        isCut={step?.cut !== undefined}
        isFull={isFull}
      />
      {refusal && refusal.code !== 'text-too-long' && (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={refusal} />
        </p>
      )}
      {step ? (
        <StepPanel
          step={step}
          at={isOver ? at - 1 : at}
          written={written[isOver ? at - 1 : at] ?? null}
          isStale={!follows && !(answer?.isCurrent ?? false)}
          isOpen={step.typed + (isOver ? at - 1 : at) < step.limit}
        />
      ) : (
        !refusal && <Waiting />
      )}
      <Branches current={writer.current} start={start} />
    </section>
  )
}

function Waiting() {
  const t = useTranslations('model')
  const download = useEngineStatus((status) => status.downloads.gpt)
  return (
    <p className={styles.note}>
      <label>
        {t('loading', { model: 'GPT' })}{' '}
        <progress {...(download ? { value: download.loaded, max: download.total } : {})} />
      </label>
    </p>
  )
}
