import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { answerIn, useAnswers } from '../../../store/answers.ts'
import { choose, isSameStart, useChoices } from '../../../store/choices.ts'
import { useEngineStatus } from '../../../store/engineStatus.ts'
import { useQuestion } from '../../../store/useQuestion.ts'
import { Button } from '../../../ui/Button.tsx'
import { SentenceNotes } from '../SentenceNotes.tsx'
import { Branches } from './Branches.tsx'
import { Controls } from './Controls.tsx'
import { StepPanel } from './StepPanel.tsx'
import styles from './WritingView.module.css'
import { Written } from './Written.tsx'
import { adopt, learn, mend, startOf, stepRequest, stop, useWriter } from './writer.ts'

const gpt = ['gpt'] as const

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
  const leftWritings = useChoices((state) => state.leftWritings)
  const { isWriting, selected, latest, branches, names, endId } = writer
  const start = startOf(choices)
  const ids = choices['predict.written']
  const written = ids.map((one) => ({
    ...one,
    token: names[one.id] ?? '…',
    ends: one.id === endId,
  }))
  const hasEnded = written.at(-1)?.ends ?? false
  const follows = isWriting && selected === null
  const shown = useAnswers((state) => answerIn<'nextToken'>(state, 'predict.step'))
  const isOfStart = shown !== null && isSameStart({ pair: null, ...shown.request }, start)
  const room = isOfStart ? shown.result : null
  const isFull = room !== null && room.typed + written.length >= room.limit
  // Where no token can follow, the choice of the last one stays on show.
  const isOver = selected === null && written.length > 0 && (hasEnded || isFull)
  const at = isOver ? written.length - 1 : Math.min(selected ?? written.length, written.length)
  // Another screen needs the worker; what was written is kept.
  useEffect(() => stop, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what there is on this start, wherever it comes from
  useEffect(() => {
    if (!isWriting) adopt(leftWritings)
  }, [leftWritings, isWriting, ids, start.text, start.pair])
  const request = stepRequest(choices, start, ids.slice(0, at))
  const answer = useQuestion('predict.step', 'nextToken', follows ? null : request)
  const step = follows ? latest : (answer?.result ?? null)
  // The picture's own place: until the answer is there, it is of the question before.
  const drawnAt = step ? step.ids.length - step.typed : at
  const refusal = writer.refusal ?? (answer?.isCurrent ? answer.refusal : null)
  const said = answer?.result ?? null
  useEffect(() => {
    if (said) learn(said)
  }, [said])
  useEffect(() => {
    if (refusal) mend(refusal)
  }, [refusal])
  const left = ids.length === 0 ? branches.findLast((one) => !isSameStart(one.start, start)) : undefined
  return (
    <section className={styles.view} data-kind="gpt" aria-label={t('title')}>
      <p className={styles.lead}>{t('lead')}</p>
      <p className={styles.note}>
        {t('others')}{' '}
        <Button look="quiet" onClick={() => choose({ 'predict.view': 'failures' })}>
          {t('askOthers')}
        </Button>
      </p>
      <SentenceNotes kinds={gpt} />
      <Controls canWrite={!hasEnded && !isFull} hasWritten={written.length > 0} />
      <Written
        start={start}
        written={written}
        selected={selected}
        typed={step?.typed ?? null}
        limit={step?.limit ?? null}
        isCut={step?.cut !== undefined}
        isFull={isFull}
        lost={writer.lost}
        model={step?.model ?? null}
        left={left ?? null}
      />
      {refusal && !['text-too-long', 'id-out-of-range'].includes(refusal.code) && (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={refusal} />
        </p>
      )}
      {step ? (
        <StepPanel
          step={step}
          at={drawnAt}
          written={follows ? null : (written[drawnAt] ?? null)}
          isStale={!follows && !(answer?.isCurrent ?? false)}
          isOpen={step.ids.length < step.limit}
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
