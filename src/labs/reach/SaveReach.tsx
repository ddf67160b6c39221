import { useTranslations } from 'use-intl'
import { significant } from '../../i18n/number.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { useChoices } from '../../store/choices.ts'
import { nested } from '../../trace/json.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import styles from './ReachLab.module.css'
import type { Change } from './useChange.ts'
import type { ReachView, Stream } from './view.ts'

interface Props {
  readonly view: ReachView
  readonly model: string
  readonly change: Change
}

/** The lattice and its numbers to take away. */
export function SaveReach({ view, model, change }: Props) {
  const t = useTranslations()
  const words = useSaveWords()
  const { kind, answer, labels, position, shown, halves } = view
  const mask = useChoices(({ choices }) => (kind === 'elmo' ? null : choices[`${kind}.mask`]))
  const flips = useChoices(({ choices }) => (kind === 'elmo' ? null : choices[`${kind}.flips`]))
  const direction = useChoices(({ choices }) => choices['elmo.direction'])
  const streams = Object.entries(halves ?? { all: shown })
  const named = { model, token: labels[position]?.label ?? '', replacement: answer.replacement }
  const caption = [
    change.pair ? `${change.text} / ${change.pair}` : change.text,
    `${t('reach.label', named)}${halves ? ` (${t(`reach.${direction}`)})` : ''}`,
    [
      mask && t('reach.mask', { name: typeof mask === 'string' ? t(`mask.${mask}`) : JSON.stringify(mask) }),
      flips && flips.length > 0 && t('reach.edited', { count: flips.length }),
      t('model.weights', { origin: t(`model.${answer.model.origin}`) }),
      `${t('reach.legend')} 0–${significant(view.limit)}`,
      answer.backend,
    ]
      .filter(Boolean)
      .join(' · '),
  ]
  const linesOf = ([name, { moved, reachable }]: [string, Stream]) =>
    Array.from(moved.data, (distance, at) => {
      const token = at % labels.length
      const layer = Math.floor(at / labels.length)
      return [name, layer, token, labels[token]?.label ?? '', distance, reachable.data[at] === 1 ? 1 : 0]
    })
  return (
    <div className={styles.row}>
      <SavePicture
        words={words}
        name={`bothways-reach-${kind}`}
        picture={async () => {
          const panel = document.getElementById(`reach-${kind}`)
          if (!panel) throw new Error(model)
          const { latticeFiles } = await import('../../charts/latticePicture.ts')
          return latticeFiles(panel, caption)
        }}
        rows={() => [
          ['states', 'layer', 'position', 'token', 'distance', 'reachable'],
          ...streams.flatMap(linesOf),
        ]}
        everything={() => ({
          schema: 'bothways/reach@1',
          model: answer.model,
          backend: answer.backend,
          text: change.text,
          ...(change.pair !== undefined && { pair: change.pair }),
          ...(mask && { mask, flips }),
          tokens: answer.tokens.tokens,
          position,
          replacement: answer.replacement,
          moved: Object.fromEntries(streams.map(([name, { moved }]) => [name, nested(moved)])),
        })}
      />
    </div>
  )
}
