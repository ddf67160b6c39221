import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { significant } from '../../../i18n/number.ts'
import { choose, useChoices } from '../../../store/choices.ts'
import { Button } from '../../../ui/Button.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { Slider } from '../../../ui/Slider.tsx'
import { Stepper } from '../../../ui/Stepper.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import styles from './WritingView.module.css'
import { startAgain, stop, useWriter, write } from './writer.ts'

interface ControlsProps {
  readonly canWrite: boolean
  readonly hasWritten: boolean
}

/** Top-k beyond this is typed into the address; the slider's scale ends here. */
const mostK = 100

const hundredths = (value: number) => Math.round(100 * value) / 100

/** Write, step, stop; and how the next token is chosen. */
export function Controls({ canWrite, hasWritten }: ControlsProps) {
  const t = useTranslations('predictWriting')
  const { choices } = useChoices()
  const isWriting = useWriter((writer) => writer.isWriting)
  const temperature = choices['predict.temperature']
  const [topK, topP] = [choices['predict.topK'], choices['predict.topP']]
  const before = useRef(temperature || 1)
  if (temperature > 0) before.current = temperature
  const isGreedy = temperature === 0
  return (
    <div className={styles.controls}>
      <div className={styles.row}>
        {isWriting ? (
          <Button look="primary" onClick={stop}>
            {t('stop')}
          </Button>
        ) : (
          <Button look="primary" disabled={!canWrite} onClick={() => void write()}>
            {t('write')}
          </Button>
        )}
        <Button disabled={!canWrite || isWriting} onClick={() => void write(1)}>
          {t('step')}
        </Button>
        <Button disabled={!hasWritten} onClick={startAgain}>
          {t('again')}
        </Button>
        <Switch checked={choices['predict.cache']} onChange={(cache) => choose({ 'predict.cache': cache })}>
          {t('cache')}
        </Switch>
        <Speeds />
      </div>
      <p className={styles.note}>{t('cacheNote')}</p>
      <div className={styles.row} data-spot="predict.settings">
        <Segments
          label={t('way')}
          value={isGreedy ? 'greedy' : 'draw'}
          options={[
            { value: 'greedy', label: t('greedy') },
            { value: 'draw', label: t('draw') },
          ]}
          onChange={(way) => choose({ 'predict.temperature': way === 'greedy' ? 0 : before.current })}
        />
        {!isGreedy && (
          <>
            <Slider
              label={t('temperature')}
              value={temperature}
              min={0.1}
              max={2}
              step={0.1}
              text={String(temperature)}
              onChange={(value) => choose({ 'predict.temperature': hundredths(value) })}
            />
            <Slider
              label={t('topK')}
              value={topK}
              min={0}
              max={mostK}
              text={topK === 0 ? t('off') : String(topK)}
              onChange={(value) => choose({ 'predict.topK': value })}
            />
            <Slider
              label={t('topP')}
              value={topP}
              min={0.05}
              max={1}
              step={0.05}
              text={topP >= 1 ? t('off') : String(topP)}
              onChange={(value) => choose({ 'predict.topP': hundredths(value) })}
            />
            <Stepper
              label={t('seed')}
              less={t('seedBefore')}
              more={t('seedAfter')}
              value={choices['predict.writingSeed']}
              min={0}
              max={9999}
              onChange={(seed) => choose({ 'predict.writingSeed': Math.min(9999, Math.max(0, seed)) })}
            />
          </>
        )}
      </div>
    </div>
  )
}

/** How fast the last runs were, measured here. */
function Speeds() {
  const t = useTranslations('predictWriting')
  const speeds = useWriter((writer) => writer.speeds)
  const lines = (['cached', 'anew'] as const).flatMap((key) => {
    const speed = speeds[key]
    if (!speed) return []
    const rate = significant((1000 * speed.tokens) / speed.milliseconds)
    return [t(key, { rate, tokens: speed.tokens, first: significant(speed.first) })]
  })
  return (
    <p className={styles.note} role="status" data-provenance="measured">
      {lines.join(' · ')}
    </p>
  )
}
