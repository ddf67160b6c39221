import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Accent } from '../../../charts/palette.ts'
import { type Frame, useFrame } from '../../../charts/useFrame.ts'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../../store/choices.ts'
import { type Architecture, topLevel, type Unit } from './architecture.ts'
import { Controls } from './Controls.tsx'
import { windowOf } from './columns.ts'
import styles from './DiagramsView.module.css'
import { type DiagramRequest, FINGER_PITCH, leanOf, NARROWEST_PITCH, roomFor } from './layout.ts'
import { Panel } from './Panel.tsx'
import { PlaceTable } from './PlaceTable.tsx'
import { type Place, partnersOf } from './places.ts'
import { SaveAll } from './SaveAll.tsx'
import { architectureOf, type Shape, twinShapes } from './twins.ts'
import { type Typed, useTyped } from './useTyped.ts'
import { isBoundary } from './useWordsOfPlaces.ts'

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

interface ThreeProps {
  readonly typed: Readonly<Record<Accent, Typed>>
  readonly shapes: Readonly<Partial<Record<Accent, Shape>>>
}

function useFrames() {
  const elmo = useRef<HTMLDivElement>(null)
  const gpt = useRef<HTMLDivElement>(null)
  const bert = useRef<HTMLDivElement>(null)
  return {
    elmo: { ref: elmo, ...useFrame(elmo) },
    gpt: { ref: gpt, ...useFrame(gpt) },
    bert: { ref: bert, ...useFrame(bert) },
  }
}

function Three({ typed, shapes }: ThreeProps) {
  const t = useTranslations('blueprintsDiagrams')
  const text = useChoices(({ choices }) => choices.text)
  const layers = useChoices(({ choices }) => choices['blueprints.layers'])
  const from = useChoices(({ choices }) => choices['blueprints.from'])
  const wanted = useChoices(({ choices }) => choices['blueprints.tokens'])
  const frames = useFrames()
  const [pointed, setPointed] = useState<Place | null>(null)

  const drawn: readonly Drawn[] = useMemo(
    () =>
      kinds.flatMap((kind) => {
        const shape = shapes[kind]
        return shape ? [{ kind, shape, architecture: architectureOf(shape, layers), typed: typed[kind] }] : []
      }),
    [shapes, layers, typed],
  )
  const count = Math.max(...drawn.map(({ typed }) => typed.words.length), 0)
  const room = Math.min(...drawn.map((one) => roomForWords(one, frames[one.kind])))
  const [first, end] = windowOf(from, Math.min(wanted ?? room, room), count)
  const widths = kinds.map((kind) => frames[kind].width).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `widths` is what the frames say
  const requests = useMemo(() => {
    const upright = drawn.map(({ kind, architecture, typed }) => ({
      architecture,
      tokens: typed.labels,
      real: typed.real,
      ...(typed.segments && { segments: typed.segments }),
      isShown: isShownIn(typed, first, end),
      width: frames[kind].width,
      unit: frames[kind].unit,
    }))
    const lean = Math.max(0, ...upright.map((request) => (request.width > 0 ? leanOf(request) : 0)))
    return upright.map((request): DiagramRequest => ({ ...request, lean, hasSegments: true }))
  }, [drawn, first, end, widths])
  const place = placeOn(pointed, drawn, requests, first, end)
  const source = drawn.find(({ kind }) => kind === place?.kind)
  const point = (kind: Accent, unit: Unit) => {
    setPointed({ kind, unit })
    const words = typed[kind].words
    const at = kind === 'bert' ? unit.at : typed.gpt.words[words.indexOf(unit.at)]
    // The word lights up in the sentence, and the other labs open at it.
    if (at !== undefined) choose({ cursor: { kind: kind === 'bert' ? 'bert' : 'gpt', row: at, column: at } })
  }
  return (
    <div className={styles.view}>
      <Controls
        own={drawn.map(({ shape }) => shape.layers)}
        room={Math.min(room, count)}
        shown={[first, end]}
        count={count}
      >
        <SaveAll
          diagrams={drawn.map(({ kind }, index) => ({
            kind,
            request: requests[index]!,
            frame: frames[kind].ref,
          }))}
          text={text}
        />
      </Controls>
      <div className={styles.panels}>
        {drawn.map((one, index) => {
          const { kind, shape } = one
          const lit: readonly Unit[] =
            !place || !source ? [] : kind === place.kind ? [place.unit] : partnersOf(place, source, one)
          return (
            <Panel
              key={kind}
              shape={shape}
              request={requests[index]!}
              lit={lit}
              isActive={kind === place?.kind}
              onPoint={(unit) => point(kind, unit)}
              frame={frames[kind].ref}
              text={text}
              words={one.typed.words}
            />
          )
        })}
      </div>
      <p className={styles.note}>{t('letters')}</p>
      <aside className={styles.question}>
        <h3>{t('question')}</h3>
        <p>{t('answer')}</p>
      </aside>
      {place && source && <PlaceTable drawn={drawn} source={source} place={place} />}
    </div>
  )
}

interface Drawn {
  readonly kind: Accent
  readonly shape: Shape
  readonly architecture: Architecture
  readonly typed: Typed
}

/** Words that there is room for beside the frame, a pad, a boundary and a gap. */
function roomForWords({ architecture, typed: { labels, words } }: Drawn, frame: Frame): number {
  const specials = labels.filter(({ kind }, at) => kind === 'special' && !words.includes(at)).length
  const pad = labels.some(({ kind }) => kind === 'pad') ? 1 : 0
  const boundary = architecture.unit === 'lstm' ? 1 : 0
  const room =
    roomFor(architecture, frame, frame.coarse ? FINGER_PITCH : NARROWEST_PITCH) - specials - pad - boundary
  return room >= words.length ? words.length : Math.max(1, room - 1)
}

/** The words of the window; of what is not typed, the frame and one pad. */
function isShownIn({ labels, words, real }: Typed, first: number, end: number): (at: number) => boolean {
  const inside = new Set(words.slice(first, end))
  const typed = new Set(words)
  const pad = real.indexOf(0)
  return (at) => (typed.has(at) ? inside.has(at) : labels[at]?.kind !== 'pad' || at === pad)
}

/** Where the cursor stands: where it was put, as long as that is on show, else on the third word of BERT's last layer. */
function placeOn(
  pointed: Place | null,
  drawn: readonly Drawn[],
  requests: readonly DiagramRequest[],
  first: number,
  end: number,
): Place | null {
  const request = requests[drawn.findIndex(({ kind }) => kind === pointed?.kind)]
  if (pointed && request) {
    const { at, level } = pointed.unit
    const isToken = at >= 0 && at < request.tokens.length
    const isOnShow = isToken ? request.isShown(at) : isBoundary(request, pointed.unit)
    if (isOnShow && level <= topLevel(request.architecture)) return pointed
  }
  const last = drawn.at(-1)
  if (!last) return null
  const { words, labels } = last.typed
  const at = words[Math.min(first + 2, end - 1)] ?? Math.min(1, labels.length - 1)
  return { kind: last.kind, unit: { stack: 0, level: last.architecture.layers, at } }
}
