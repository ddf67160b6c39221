import { useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { onScreen } from '../../charts/onScreen.ts'
import type { MetricsFile } from '../../engine/metrics.ts'
import { hundredths } from '../../i18n/number.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { glyphs, modelNames } from '../../trace/display.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../ui/ScrollFrame.tsx'
import styles from './TwinsLab.module.css'

/** What was tried at a tenth of the budget before each twin's settings were chosen. */
export function Grid({ metrics }: { readonly metrics: MetricsFile }) {
  const t = useTranslations('twins')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const locale = useLocale()
  const count = new Intl.NumberFormat(locale)
  const loss = (values: Readonly<Record<string, number>>) =>
    ['masked', 'next', 'forward', 'backward']
      .flatMap((name) => (values[name] === undefined ? [] : [hundredths(values[name])]))
      .join(' / ')
  return (
    <>
      <ScrollFrame label={t('grid')}>
        <table ref={frame} className={styles.table}>
          <caption className="visually-hidden">{t('grid')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('twin')}</th>
              <th scope="col">{t('rate')}</th>
              <th scope="col">{t('options')}</th>
              <th scope="col">{t('seen')}</th>
              <th scope="col">{t('heldOutLoss')}</th>
            </tr>
          </thead>
          <tbody>
            {metrics.grid.map(({ twin, learningRate, options, seen, finished, heldOut }) => {
              const known = twin === 'bert' || twin === 'gpt' || twin === 'elmo' ? twin : null
              const set = Object.entries(options ?? {}).map(([name, value]) => `${name}: ${String(value)}`)
              return (
                <tr key={`${twin} ${learningRate} ${set.join()}`} data-kind={twin}>
                  <th scope="row">{known ? `${glyphs[known]} ${modelNames[known]}` : twin}</th>
                  <td>{learningRate}</td>
                  <td>{set.join(', ') || '–'}</td>
                  <td>
                    {count.format(seen)}
                    {finished ? '' : ` (${t('stopped')})`}
                  </td>
                  <td>{loss(heldOut)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollFrame>
      <div>
        <SavePicture
          words={words}
          name="bothways-grid"
          picture={onScreen(frame, [t('grid'), t('gridText')])}
          rows={() => [
            ['twin', 'learning_rate', 'options', 'tokens_seen', 'finished', 'held_out_loss'],
            ...metrics.grid.map(({ twin, learningRate, options, seen, finished, heldOut }) => [
              twin,
              learningRate,
              JSON.stringify(options ?? {}),
              seen,
              finished,
              loss(heldOut),
            ]),
          ]}
          everything={() => metrics.grid}
        />
      </div>
    </>
  )
}
