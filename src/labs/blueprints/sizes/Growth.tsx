import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Lines } from '../../../charts/Lines.tsx'
import { grouped, prefixed } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { choose, useChoices } from '../../../store/choices.ts'
import { crossover, extractors, layerCost } from '../../../trace/crossover.ts'
import { Fold } from '../../../ui/Fold.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { looks } from './curves.ts'
import styles from './Sizes.module.css'

const widths = ['64', '128', '256', '512', '768', '1024'] as const
const scales = ['log', 'linear'] as const
const least = 16
const most = 4096
/** Every place of the picture; powers of two stand in the table. */
const places = Array.from({ length: 65 }, (_, at) => least * 2 ** (at / 8))
const listed = [16, 64, 128, 256, 512, 1024, 2048, 4096]

/** FLOPs of one layer against the length of the text, and where the curves cross. */
export function Growth() {
  const t = useTranslations('blueprintsSizes')
  const width = useChoices(({ choices }) => choices['blueprints.width'])
  const [scale, setScale] = useState<(typeof scales)[number]>('log')
  const d = Number(width)
  const crossings = (['attention', 'block'] as const).map((of) => ({ of, T: crossover(of, d) }))
  const said = crossings.map(({ of, T }) =>
    T <= most
      ? t('crossing', { extractor: t(`extractor.${of}`), T })
      : t('crossingBeyond', { extractor: t(`extractor.${of}`), T }),
  )
  const saveWords = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const caption = [
    `${t('growth')}: ${t('growthWidth')} = ${d}`,
    ...extractors.map((of) => t(`look.${of}`)),
    ...said,
    t('cited'),
  ]
  const isLog = scale === 'log'
  const from = isLog ? least : 0
  const lines = extractors.map((of) => ({
    key: of,
    label: t(`extractor.${of}`),
    ...looks[of],
    points: [...(isLog ? [] : [0]), ...places].map((T) => [T, layerCost(of, d, T)] as const),
  }))
  const lowest = isLog ? Math.min(...extractors.map((of) => layerCost(of, d, least))) : 0
  const highest = Math.max(...extractors.map((of) => layerCost(of, d, most)))
  return (
    <section className={`plate ${styles.plate}`} data-spot="blueprints.growth">
      <h2>{t('growth')}</h2>
      <p className={styles.prose}>{t('growthIntro')}</p>
      <div className={styles.row}>
        <span className={styles.note}>{t('growthWidth')}</span>
        <Segments
          label={t('growthWidth')}
          options={widths.map((value) => ({ value, label: value }))}
          value={width}
          onChange={(next) => choose({ 'blueprints.width': next })}
        />
        <Segments
          label={t('scale')}
          options={scales.map((value) => ({ value, label: t(value) }))}
          value={scale}
          onChange={setScale}
        />
        <SavePicture
          words={saveWords}
          name={`bothways-flops-${d}`}
          picture={() =>
            import('../../../charts/standaloneSvg.ts').then(({ pictureFiles }) =>
              pictureFiles(frame.current!, caption),
            )
          }
          rows={() => [
            ['tokens', ...extractors],
            ...listed.map((T) => [T, ...extractors.map((of) => layerCost(of, d, T))]),
          ]}
        />
      </div>
      <div ref={frame}>
        <Lines
          data={{ value: lines, provenance: 'computed' }}
          x={{ title: t('tokensAxis'), domain: [from, most], base: isLog ? 2 : null, text: grouped }}
          y={{
            title: t('flopsAxis'),
            domain: [lowest, highest],
            base: isLog ? 10 : null,
            text: prefixed,
          }}
          marks={crossings
            .filter(({ T }) => T <= most)
            .map(({ of, T }) => ({
              x: T,
              y: layerCost(of, d, T),
              label: t('mark', { extractor: t(`extractor.${of}`), T }),
            }))}
          label={t('growthPicture', { width: d, crossings: said.join('; ') })}
        />
      </div>
      <ul className={styles.said} aria-live="polite">
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className={styles.note}>{t('cited')}</p>
      <Fold title={t('asTable')}>
        {() => (
          <ScrollFrame label={t('growth')}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('tokensAxis')}</th>
                  {extractors.map((of) => (
                    <th key={of} scope="col">
                      {t(`extractor.${of}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {listed.map((T) => (
                  <tr key={T}>
                    <th scope="row">{grouped(T)}</th>
                    {extractors.map((of) => (
                      <td key={of} title={grouped(layerCost(of, d, T))}>
                        {t('flops', { amount: prefixed(layerCost(of, d, T)) })}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        )}
      </Fold>
    </section>
  )
}
