import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Accent } from '../../../charts/palette.ts'
import { useFrame } from '../../../charts/useFrame.ts'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { useChoices } from '../../../store/choices.ts'
import type { Unit } from './architecture.ts'
import { Controls } from './Controls.tsx'
import { windowOf } from './columns.ts'
import styles from './DiagramsView.module.css'
import { roomFor } from './layout.ts'
import { Panel } from './Panel.tsx'
import { PlaceTable } from './PlaceTable.tsx'
import { type Place, partnersOf } from './places.ts'
import { architectureOf, type Shape, twinShapes } from './twins.ts'
import { type Typed, useTyped } from './useTyped.ts'

/** ELMo, GPT and BERT in one visual grammar, drawn from their configurations, on the typed sentence. */
export function DiagramsView() {
  return (
    <WithWords part="blueprintsDiagrams">
      <Diagrams />
    </WithWords>
  )
}

function Diagrams() {
  const t = useTranslations('blueprintsDiagrams')
  const typed = useTyped()
  const shapes = useMemo(twinShapes, [])
  if (!typed) {
    return (
      <p className={styles.note} aria-busy="true">
        {t('waiting')}
      </p>
    )
  }
  return <Three typed={typed} shapes={shapes} />
}

const kinds = ['elmo', 'gpt', 'bert'] as const

/** [CLS], two [SEP], a pad, and the gaps between them. */
const extraColumns: Readonly<Record<Accent, number>> = { elmo: 2, gpt: 2, bert: 5 }

interface ThreeProps {
  readonly typed: Readonly<Record<Accent, Typed>>
  readonly shapes: Readonly<Partial<Record<Accent, Shape>>>
}

function Three({ typed, shapes }: ThreeProps) {
  const t = useTranslations('blueprintsDiagrams')
  const text = useChoices(({ choices }) => choices.text)
  const layers = useChoices(({ choices }) => choices['blueprints.layers'])
  const from = useChoices(({ choices }) => choices['blueprints.from'])
  const wanted = useChoices(({ choices }) => choices['blueprints.tokens'])
  const frame = useRef<HTMLDivElement>(null)
  const { width, unit } = useFrame(frame)
  const [pointed, setPointed] = useState<Place | null>(null)

  const drawn = useMemo(
    () =>
      kinds.flatMap((kind) => {
        const shape = shapes[kind]
        return shape ? [{ kind, shape, architecture: architectureOf(shape, layers), typed: typed[kind] }] : []
      }),
    [shapes, layers, typed],
  )
  const count = Math.max(...drawn.map(({ typed }) => typed.words.length), 0)
  const room = Math.max(
    1,
    Math.min(
      ...drawn.map(({ kind, architecture }) => roomFor(architecture, width, unit) - extraColumns[kind]),
    ),
  )
  const [first, end] = windowOf(from, Math.min(wanted ?? room, room), count)
  const shown = useMemo(
    () =>
      Object.fromEntries(drawn.map(({ kind, typed }) => [kind, isShownIn(typed, first, end)])) as Record<
        Accent,
        (at: number) => boolean
      >,
    [drawn, first, end],
  )
  const place = placeOn(pointed, drawn, shown, first, end)
  const source = drawn.find(({ kind }) => kind === place?.kind)
  return (
    <div className={styles.view}>
      <Controls
        own={drawn.map(({ shape }) => shape.layers)}
        room={Math.min(room, count)}
        shown={[first, end]}
        count={count}
      />
      <div className={styles.panels}>
        {drawn.map((one, index) => {
          const { kind, architecture } = one
          const lit: readonly Unit[] =
            !place || !source ? [] : kind === place.kind ? [place.unit] : partnersOf(place, source, one)
          return (
            <Panel
              key={kind}
              architecture={architecture}
              shape={one.shape}
              typed={one.typed}
              isShown={shown[kind]}
              width={width}
              unit={unit}
              lit={lit}
              isActive={kind === place?.kind}
              onPoint={(unit) => setPointed({ kind, unit })}
              frame={index === 0 ? frame : null}
              text={text}
            />
          )
        })}
      </div>
      <aside className={styles.question}>
        <h3>{t('question')}</h3>
        <p>{t('answer')}</p>
      </aside>
      {place && source && <PlaceTable drawn={drawn} source={source} place={place} />}
    </div>
  )
}

/** The words of the window; of what is not typed, the frame and one pad. */
function isShownIn({ labels, words, real }: Typed, first: number, end: number): (at: number) => boolean {
  const inside = new Set(words.slice(first, end))
  const typed = new Set(words)
  const pad = real.indexOf(0)
  return (at) => (typed.has(at) ? inside.has(at) : labels[at]?.kind !== 'pad' || at === pad)
}

interface Drawn {
  readonly kind: Accent
  readonly architecture: ReturnType<typeof architectureOf>
  readonly typed: Typed
}

/** Where the cursor stands: where it was put, as long as that is on show, else on the third word of BERT's last layer. */
function placeOn(
  pointed: Place | null,
  drawn: readonly Drawn[],
  shown: Readonly<Record<Accent, (at: number) => boolean>>,
  first: number,
  end: number,
): Place | null {
  if (pointed) {
    const one = drawn.find(({ kind }) => kind === pointed.kind)
    const { at, level } = pointed.unit
    const tokens = one?.typed.labels.length ?? 0
    const isEnd = one?.architecture.unit === 'lstm' && (at === -1 || at === tokens)
    const within = at >= 0 && at < tokens && shown[pointed.kind](at)
    if (one && level <= one.architecture.layers + one.architecture.stacks.length && (within || isEnd))
      return pointed
  }
  const last = drawn.at(-1)
  if (!last) return null
  const { words, labels } = last.typed
  const at = words[Math.min(first + 2, end - 1)] ?? Math.min(1, labels.length - 1)
  return { kind: last.kind, unit: { stack: 0, level: last.architecture.layers, at } }
}
