import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Accent } from '../../../charts/palette.ts'
import { type Frame, useFrame } from '../../../charts/useFrame.ts'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../../store/choices.ts'
import { Segments } from '../../../ui/Segments.tsx'
import { roomFor } from '../diagram/layout.ts'
import { twinShapes } from '../diagram/twins.ts'
import { type Typed, useTyped } from '../diagram/useTyped.ts'
import { fewestWords } from './excerpt.ts'
import { LeftOut } from './LeftOut.tsx'
import styles from './RoadsView.module.css'
import { litBy, type Spot, StopCard } from './StopCard.tsx'
import { type Stop, stopsOf } from './stops.ts'
import { Thumb } from './Thumb.tsx'
import { useExcerpt } from './useExcerpt.ts'
import { useReducedMotion } from './useReducedMotion.ts'
import { Way } from './Way.tsx'

/** From this width on, 1/16 rem, a stop's facts stand beside its drawing, which keeps this share (RoadsView.module.css). */
const WIDE = 900
const SHARE = 0.5
/** Columns of a stop are so far apart at least, 1/16 rem. */
const PITCH = 30
const mostWords = 12

/** Words that a stop has room for in each of two stacks, beside their boundary. */
function wordsWithin({ width, unit }: Frame): number {
  const stage = width >= WIDE * unit ? width * SHARE : width
  const room = roomFor({ stacks: ['forward', 'backward'] }, { width: stage, unit }, PITCH) - 1
  return Math.max(fewestWords, Math.min(mostWords, room))
}

/** How ELMo becomes BERT, and how GPT does: one change at a time. */
export function RoadsView() {
  return (
    <WithWords part="blueprintsDiagrams">
      <WithWords part="blueprintsRoads">
        <Roads />
      </WithWords>
    </WithWords>
  )
}

const roads = ['elmo', 'gpt'] as const

function Roads() {
  const t = useTranslations('blueprintsRoads')
  const typed = useTyped()
  if (!typed) {
    return (
      <p className={styles.note} aria-busy="true">
        {t('waiting')}
      </p>
    )
  }
  return <Stops typed={typed} />
}

function Stops({ typed }: { readonly typed: Readonly<Record<Accent, Typed>> }) {
  const t = useTranslations('blueprintsRoads')
  const letters = useTranslations('blueprintsDiagrams')
  const road = useChoices(({ choices }) => choices['blueprints.road'])
  const chosen = useChoices(({ choices }) => choices['blueprints.stop'])
  const asked = useChoices(({ choices }) => choices['blueprints.layers'])
  const shapes = useMemo(twinShapes, [])
  const isStill = useReducedMotion()
  const [spot, setSpot] = useState<Spot | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const frame = useFrame(place)
  const layers = asked ?? shapes.elmo?.layers ?? 2
  const stops = useMemo(() => stopsOf(road, layers), [road, layers])
  const at = Math.min(chosen, stops.length - 1)
  const shown = isStill ? stops : stops.slice(at, at + 1)
  const most = isStill ? fewestWords : wordsWithin(frame)
  const here: Spot = spot ?? { stack: 0, level: layers, word: 2 }
  return (
    <div ref={place} className={styles.view}>
      <div className={styles.head}>
        <Segments
          label={t('from')}
          value={road}
          options={roads.map((value) => ({ value, label: t(value === 'elmo' ? 'fromElmo' : 'fromGpt') }))}
          onChange={(value) => choose({ 'blueprints.road': value, 'blueprints.stop': 0 })}
        />
        <Way
          stops={stops}
          at={at}
          {...(isStill && { thumbOf: (stop) => <ThumbOf stop={stop} typed={typed} spot={here} /> })}
        />
      </div>
      <div className={styles.cards} data-still={isStill || undefined}>
        {shown.map((stop, index) => (
          // One card that changes, so that what becomes what can be seen.
          <StopOn
            key={isStill ? stop.id : 'stop'}
            stop={stop}
            number={isStill ? index + 1 : at + 1}
            isHere={!isStill || index === at}
            typed={typed}
            most={most}
            spot={here}
            onSpot={setSpot}
          />
        ))}
      </div>
      <p className={styles.note}>{letters('letters')}</p>
      <LeftOut />
    </div>
  )
}

interface StopOnProps {
  readonly stop: Stop
  readonly number: number
  readonly isHere: boolean
  readonly typed: Readonly<Record<Accent, Typed>>
  /** Words that there is room for. */
  readonly most: number
  readonly spot: Spot
  readonly onSpot: (spot: Spot) => void
}

/** A stop on what it reads. */
function StopOn({ stop, typed, most, spot, ...rest }: StopOnProps) {
  const { excerpt, within } = useExcerpt(stop, typed, most, spot)
  return <StopCard stop={stop} typed={excerpt} spot={within} {...rest} />
}

/** A stop in small, on the same words. */
function ThumbOf({ stop, typed, spot }: Pick<StopOnProps, 'stop' | 'typed' | 'spot'>) {
  const { excerpt, within } = useExcerpt(stop, typed, fewestWords, spot)
  return <Thumb architecture={stop.architecture} typed={excerpt} lit={litBy(stop, excerpt, within)} />
}
