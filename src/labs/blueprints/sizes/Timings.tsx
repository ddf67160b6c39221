import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Lines } from '../../../charts/Lines.tsx'
import { grouped, significant } from '../../../i18n/number.ts'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { extractors } from '../../../trace/crossover.ts'
import { timedTokens, timedWidths } from '../../../trace/timing.ts'
import { Button } from '../../../ui/Button.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { looks } from './curves.ts'
import styles from './Sizes.module.css'
import { type Timed, useTimings } from './useTimings.ts'

const widths = timedWidths.map(String)

/** Attention, block and LSTM pair, untrained, timed on this device when the learner asks for it. */
export function Timings() {
  const t = useTranslations('blueprintsSizes')
  const [width, setWidth] = useState('128')
  const { phase, timed, refusal, run, stop } = useTimings(Number(width))
  const isRunning = phase === 'running'
  return (
    <section className={`plate ${styles.plate}`} aria-busy={isRunning}>
      <h2>{t('timing')}</h2>
      <p className={styles.prose}>{t('timingIntro', { width: Number(width) })}</p>
      <div className={styles.row}>
        <Segments
          label={t('timingWidth')}
          options={widths.map((value) => ({ value, label: value }))}
          value={width}
          onChange={setWidth}
        />
        {isRunning ? (
          <Button onClick={stop}>{t('stop')}</Button>
        ) : (
          <Button look="primary" onClick={run}>
            {t(timed.length > 0 ? 'runAgain' : 'run')}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {phase !== 'idle' && (
          <p className={styles.note} id="timing-progress">
            {t('progress', { done: timed.length, all: timedTokens.length })}{' '}
            {phase === 'stopped' && t('stopped')}
          </p>
        )}
        {refusal && (
          <p className={styles.notice}>
            {t('failed')} <RefusalSentence of={refusal} />
          </p>
        )}
      </div>
      {isRunning && (
        <progress aria-labelledby="timing-progress" value={timed.length} max={timedTokens.length} />
      )}
      {timed.length > 0 && <Times timed={timed} width={Number(width)} />}
    </section>
  )
}

interface TimesProps {
  readonly timed: readonly Timed[]
  readonly width: number
}

function Times({ timed, width }: TimesProps) {
  const t = useTranslations()
  const saveWords = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const measured = t('blueprintsSizes.measured', { backend: t(`status.${timed[0]!.backend}`) })
  const caption = [
    `${t('blueprintsSizes.timing')} ${t('blueprintsSizes.growthWidth')} = ${width}`,
    ...extractors.map((of) => t(`blueprintsSizes.look.${of}`)),
    measured,
  ]
  const all = timed.flatMap((one) => extractors.map((of) => one[of]))
  const lines = extractors.map((of) => ({
    key: of,
    label: t(`blueprintsSizes.extractor.${of}`),
    ...looks[of],
    points: timed.map((one) => [one.tokens, one[of]] as const),
  }))
  const powerOfTen = (value: number, round: (x: number) => number) => 10 ** round(Math.log10(value))
  const domain = [powerOfTen(Math.min(...all), Math.floor), powerOfTen(Math.max(...all), Math.ceil)] as const
  return (
    <>
      <div ref={frame}>
        <Lines
          data={{ value: lines, provenance: 'measured' }}
          x={{ title: t('blueprintsSizes.tokensAxis'), domain: [16, 512], base: 2, text: grouped }}
          y={{ title: t('blueprintsSizes.millisecondsAxis'), domain, base: 10, text: String }}
          label={t('blueprintsSizes.timingPicture', { count: timed.length })}
          dots
        />
      </div>
      <table className={styles.table} data-provenance="measured">
        <thead>
          <tr>
            <th scope="col">{t('blueprintsSizes.tokensAxis')}</th>
            {extractors.map((of) => (
              <th key={of} scope="col">
                {t(`blueprintsSizes.extractor.${of}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {timed.map((one) => (
            <tr key={one.tokens}>
              <th scope="row">{one.tokens}</th>
              {extractors.map((of) => (
                <td key={of} title={String(one[of])}>
                  {t('blueprintsSizes.milliseconds', { value: significant(one[of]) })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{measured}</p>
      <div className={styles.row}>
        <SavePicture
          words={saveWords}
          name={`bothways-times-${width}`}
          picture={() =>
            import('../../../charts/standaloneSvg.ts').then(({ pictureFiles }) =>
              pictureFiles(frame.current!, caption),
            )
          }
          rows={() => [
            ['tokens', ...extractors.map((of) => `${of} ms`), 'backend'],
            ...timed.map((one) => [one.tokens, ...extractors.map((of) => one[of]), one.backend]),
          ]}
        />
      </div>
    </>
  )
}
