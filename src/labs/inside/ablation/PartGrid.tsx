import { useTranslations } from 'use-intl'
import { signed } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { choose } from '../../../store/choices.ts'
import { useTheme } from '../../../store/theme.ts'
import { type Ablation, isSame, type Part } from '../../../trace/ablation.ts'
import type { TypedTexts } from '../../../trace/display.ts'
import type { AblationTrace } from '../../../trace/inside.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from './Ablation.module.css'
import type { Effect } from './effects.ts'

interface PartGridProps {
  readonly base: AblationTrace
  /** Of the parts that were tried so far. */
  readonly effects: readonly Effect[]
  readonly off: readonly Ablation[]
  readonly target: string
  readonly place: string
  readonly texts: TypedTexts
}

/** Every part of every block: what its loss alone costs, and a switch. */
export function PartGrid({ base, effects, off, target, place, texts }: PartGridProps) {
  const t = useTranslations('insideAblation')
  const model = useTranslations('model')
  const words = useSaveWords()
  const theme = useTheme()
  const { kind, layers, heads } = base.config
  const provenance = base.model.origin
  const columns: readonly Part[] = [
    ...Array.from({ length: heads }, (_, head) => head),
    'attention',
    'feedForward',
  ]
  const nameOf = (part: Part) => (typeof part === 'number' ? t('head', { head: part + 1 }) : t(part))
  const effectOf = (one: Ablation) => effects.find((effect) => isSame(effect.off, one))?.change
  const largest = effects.reduce((most, { change }) => Math.max(most, Math.abs(change)), 0) || 1
  const shade = (change: number | undefined) => (change === undefined ? 0 : Math.abs(change) / largest)
  const flip = (one: Ablation) =>
    choose({
      'inside.off': off.some((other) => isSame(other, one))
        ? off.filter((other) => !isSame(other, one))
        : [...off, one],
    })
  const rows = Array.from({ length: layers }, (_, layer) => layer)
  const caption = t('gridCaption', { model: model(kind), token: target, place })
  return (
    <div className={styles.grid}>
      <ScrollFrame label={caption} whole>
        <table className={styles.parts} data-provenance={provenance}>
          <caption>
            {caption} {t('press')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('block')}</th>
              {columns.map((part) => (
                <th key={part} scope="col">
                  {nameOf(part)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((layer) => (
              <tr key={layer}>
                <th scope="row">{layer + 1}</th>
                {columns.map((part) => {
                  const one = { layer, part }
                  const change = effectOf(one)
                  const isOff = off.some((other) => isSame(other, one))
                  return (
                    <td key={part}>
                      <button
                        type="button"
                        aria-pressed={isOff}
                        title={change === undefined ? undefined : String(change)}
                        style={{
                          background: `color-mix(in oklab, var(${(change ?? 0) < 0 ? '--accent' : '--ink-3'}) ${(36 * shade(change)).toFixed(1)}%, var(--plate))`,
                        }}
                        onClick={() => flip(one)}
                      >
                        <span className="visually-hidden">
                          {t('switch', { part: nameOf(part), layer: layer + 1 })}
                        </span>
                        <span>{change === undefined ? '…' : signed(change)}</span>
                        {isOff && <small>{t('isOff')}</small>}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <SavePicture
        words={words}
        name={`bothways-ablation-${kind}`}
        picture={async () => {
          const { tableFiles } = await import('../../../charts/tableSvg.ts')
          return tableFiles({
            rows: rows.map((layer) => `${t('block')} ${layer + 1}`),
            columns: columns.map(nameOf),
            cells: rows.map((layer) =>
              columns.map((part) => {
                const change = effectOf({ layer, part })
                const isNeeded = (change ?? 0) < 0
                return {
                  text: change === undefined ? '…' : signed(change),
                  below: '',
                  shade: isNeeded ? shade(change) : -shade(change),
                }
              }),
            ),
            caption: [
              texts.pair ? `${texts.text} / ${texts.pair}` : texts.text,
              `${caption} · ${model(provenance)} · ${base.model.weightsHash} · ${base.backend}`,
            ],
            accent: kind,
            theme,
          })
        }}
        rows={() => [
          ['block', 'part', 'change_of_log_probability'],
          ...effects.map(({ off: { layer, part }, change }) => [
            layer,
            typeof part === 'number' ? `head ${part}` : part,
            change,
          ]),
        ]}
      />
    </div>
  )
}
