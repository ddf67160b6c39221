import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { choose, useChoices } from '../../../store/choices.ts'
import { Button } from '../../../ui/Button.tsx'
import { Slider } from '../../../ui/Slider.tsx'
import styles from './DiagramsView.module.css'

/** Most layers that a diagram is drawn with: as many as BERT-base and GPT-1 have. */
const mostLayers = 12

interface Props {
  /** Layers of the twins, in the order of the diagrams. */
  readonly own: readonly number[]
  /** Words that there is room for. */
  readonly room: number
  /** The words that are drawn, first and end, of `count`. */
  readonly shown: readonly [number, number]
  readonly count: number
  /** What stands at the end of the row. */
  readonly children: ReactNode
}

const nothing = () => {}

/** How many layers and which tokens are drawn. */
export function Controls({ own, room, shown: [first, end], count, children }: Props) {
  const t = useTranslations('blueprintsDiagrams')
  const layers = useChoices(({ choices }) => choices['blueprints.layers'])
  const size = end - first
  return (
    <div className={styles.controls}>
      <Slider
        label={t('layers')}
        value={layers ?? Math.max(...own)}
        min={1}
        max={mostLayers}
        onChange={(value) => choose({ 'blueprints.layers': value })}
        onStart={nothing}
      />
      <Button aria-pressed={layers === null} onClick={() => choose({ 'blueprints.layers': null })}>
        {t('asTwins', { layers: own.join(', ') })}
      </Button>
      {room > 1 && (
        <Slider
          label={t('tokens')}
          value={size}
          min={1}
          max={room}
          onChange={(value) => choose({ 'blueprints.tokens': value })}
          onStart={nothing}
        />
      )}
      {size < count && (
        <div className={styles.window}>
          <Button
            disabled={first === 0}
            onClick={() => choose({ 'blueprints.from': Math.max(0, first - size) })}
          >
            <span aria-hidden="true">←</span>
            <span className="visually-hidden">{t('earlier')}</span>
          </Button>
          <span role="status">{t('window', { first: first + 1, last: end, count })}</span>
          <Button disabled={end === count} onClick={() => choose({ 'blueprints.from': end })}>
            <span aria-hidden="true">→</span>
            <span className="visually-hidden">{t('later')}</span>
          </Button>
          <span className={styles.note}>{t('windowNote')}</span>
        </div>
      )}
      {children}
    </div>
  )
}
