import { useTranslations } from 'use-intl'
import { significant } from '../../i18n/number.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { useChoices } from '../../store/choices.ts'
import { nested } from '../../trace/json.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import styles from './ReachLab.module.css'
import type { ReachView, Stream } from './view.ts'

interface Props {
  readonly view: ReachView
  readonly model: string
}

/** The lattice and its numbers to take away. */
export function SaveReach({ view, model }: Props) {
  const t = useTranslations()
  const words = useSaveWords()
  const { kind, request, answer, labels, position, shown, halves } = view
  const { text, pair } = request
  const { mask, flips } = 'flips' in request ? request : { mask: null, flips: null }
  const direction = useChoices(({ choices }) => choices['elmo.direction'])
  const streams = Object.entries(halves ?? { all: shown })
  const named = { model, token: labels[position]?.label ?? '', replacement: answer.replacement }
  const caption = [
    pair ? `${text} / ${pair}` : text,
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
          text,
          ...(pair !== undefined && { pair }),
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
