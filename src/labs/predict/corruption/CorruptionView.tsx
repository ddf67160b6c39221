import { useTranslations } from 'use-intl'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../../store/choices.ts'
import { askAgain } from '../../../store/session.ts'
import { useQuestion } from '../../../store/useQuestion.ts'
import { Button } from '../../../ui/Button.tsx'
import { Slider } from '../../../ui/Slider.tsx'
import { Stepper } from '../../../ui/Stepper.tsx'
import styles from '../plates.module.css'
import { SentenceNotes } from '../SentenceNotes.tsx'
import { Answers } from './Answers.tsx'
import { Lessons } from './Lessons.tsx'
import { Machine } from './Machine.tsx'
import { Targets } from './Targets.tsx'

/** The sentence as pre-training sees it, and what each model is asked for. */
export function CorruptionView() {
  return (
    <WithWords part="predictCorruption">
      <Corruption />
    </WithWords>
  )
}

const highestSeed = 9999
const standardShare = 15

function Corruption() {
  const t = useTranslations('predictCorruption')
  const { text, pair } = useChoices(({ choices }) => choices)
  const weights = useChoices(({ choices }) => choices['bert.weights'])
  const percent = useChoices(({ choices }) => choices['predict.share'])
  const seed = useChoices(({ choices }) => choices['predict.seed'])
  const answer = useQuestion('predict.corruption', 'corruption', {
    model: weights === 'untrained' ? 'bert-untrained' : 'bert',
    text,
    ...(pair !== null && { pair }),
    percent,
    seed,
  })
  const result = answer?.result
  const words = result?.input.offsets.filter((offset) => offset !== null).length ?? 0
  return (
    <div className={styles.view}>
      <p className={styles.prose}>{t('intro')}</p>
      <div className={styles.tools} data-spot="corruption.draw">
        <Slider
          label={t('share')}
          value={percent}
          min={0}
          max={100}
          onStart={() => undefined}
          onChange={(value) => choose({ 'predict.share': value })}
        />
        {percent !== standardShare && (
          <Button look="quiet" onClick={() => choose({ 'predict.share': standardShare })}>
            {t('standard')}
          </Button>
        )}
        <Button onClick={() => choose({ 'predict.seed': (seed + 1) % (highestSeed + 1) })}>
          {t('redraw')}
        </Button>
        <Stepper
          label={t('seed')}
          less={t('less')}
          more={t('more')}
          value={seed}
          min={0}
          max={highestSeed}
          onChange={(value) => choose({ 'predict.seed': value })}
        />
      </div>
      <SentenceNotes />
      {answer?.refusal && (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={answer.refusal} /> <Button onClick={askAgain}>{t('again')}</Button>
        </p>
      )}
      {result && words === 0 && <p className={styles.quiet}>{t('empty')}</p>}
      {result && answer && words > 0 && (
        <>
          <Machine answer={result} request={answer.request} />
          <Answers answer={result} request={answer.request} />
          <Targets answer={result} request={answer.request} />
          <Lessons answer={result} request={answer.request} />
        </>
      )}
    </div>
  )
}
