import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { AxisLabel } from '../../../charts/axisLabel.ts'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { useResults } from '../../../store/results.ts'
import type { Array2 } from '../../../trace/arrays.ts'
import { onOneLine } from '../../../trace/display.ts'
import type { ElmoTrace } from '../../../trace/elmoTrace.ts'
import { Fold } from '../../../ui/Fold.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from '../MasksLab.module.css'
import { movedIn } from './seen.ts'

interface Props {
  readonly trace: ElmoTrace
  readonly labels: readonly AxisLabel[]
  readonly token: number
}

/** What the picture asserts, tried: one token is changed, and the states that moved are counted. */
export function Tried({ trace, labels, token }: Props) {
  const t = useTranslations('elmo')
  const model = useTranslations('model')
  const save = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const answer = useResults((results) => results.elmoReach)
  const reach = answer?.result
  const name = labels[token]?.label ?? ''
  if (!answer || !reach || 'moved' in reach || reach.joined.shape[1] !== labels.length) return null
  const last = reach.joined.shape[0] - 1
  const cell = (moved: Array2, layer: number, at: number) => {
    const distance = moved.data[layer * moved.shape[1] + at]!
    return distance === 0 ? t('still') : significant(distance)
  }
  const layers = trace.layers.map((_, k) => k + 1)
  return (
    <section className={styles.facts} aria-live="polite">
      <p>
        {t.rich('measuredTitle', { token: name, b: (chunks) => <b>{chunks}</b> })}.{' '}
        {t('measured', {
          forward: movedIn(reach.forward, last),
          backward: movedIn(reach.backward, last),
          joined: movedIn(reach.joined, last),
          count: trace.real.filter((flag) => flag === 1).length,
        })}
      </p>
      <Fold title={t('table')}>
        {() => (
          <>
            <ScrollFrame label={t('tableCaption', { token: name })}>
              <table ref={frame} className={styles.table}>
                <caption>{t('tableCaption', { token: name })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('token')}</th>
                    {layers.flatMap((layer) => [
                      <th scope="col" key={`f${layer}`}>
                        {t('layerForward', { layer })}
                      </th>,
                      <th scope="col" key={`b${layer}`}>
                        {t('layerBackward', { layer })}
                      </th>,
                    ])}
                  </tr>
                </thead>
                <tbody>
                  {labels.map(({ label }, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                    <tr key={at} aria-current={at === token || undefined}>
                      <th scope="row">{label}</th>
                      {layers.flatMap((layer) => [
                        <td key={`f${layer}`}>{cell(reach.forward, layer, at)}</td>,
                        <td key={`b${layer}`}>{cell(reach.backward, layer, at)}</td>,
                      ])}
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollFrame>
            <div className={styles.row}>
              <SavePicture
                words={save}
                name="bothways-elmo-moved"
                picture={onScreen(frame, [
                  onOneLine(answer.request),
                  `${model('weights', { origin: model(trace.model.origin) })} · ${trace.backend}`,
                ])}
                rows={() => [
                  ['layer', 'place', 'token', 'forward', 'backward', 'side_by_side'],
                  ...[0, ...layers].flatMap((layer) =>
                    labels.map(({ label }, at) => {
                      const cellAt = layer * labels.length + at
                      return [
                        layer,
                        at,
                        label,
                        reach.forward.data[cellAt]!,
                        reach.backward.data[cellAt]!,
                        reach.joined.data[cellAt]!,
                      ]
                    }),
                  ),
                ]}
              />
            </div>
          </>
        )}
      </Fold>
    </section>
  )
}
