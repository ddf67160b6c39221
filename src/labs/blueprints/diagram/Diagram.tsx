import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react'
import { fitLabel } from '../../../charts/axisLabel.ts'
import { joinedLevel, sameUnit, type Unit } from './architecture.ts'
import { BOX_FONT, boxText, type Objective } from './boxText.ts'
import styles from './Diagram.module.css'
import { flowsInto, reachOf } from './flow.ts'
import { movedUnit } from './keys.ts'
import {
  type DiagramLayout,
  LONGEST_TOKEN,
  linesOf,
  SLANT,
  shownFlows,
  shownUnits,
  spotOf,
} from './layout.ts'
import { useLeaving } from './useLeaving.ts'

interface Props {
  readonly layout: DiagramLayout
  readonly objective: Objective
  /** The units that are pointed at, here or in another diagram. */
  readonly lit: readonly Unit[]
  /** Is the cursor in this diagram, rather than mirrored from another? */
  readonly isActive: boolean
  readonly onPoint: (unit: Unit) => void
  /** Click on the unit under the cursor, or Enter. */
  readonly onOpen: (unit: Unit) => void
  readonly describe: (unit: Unit) => string
  readonly label: string
  readonly hint: string
  /** Names of the boundary that LSTMs read first, and of tokens that are not shown. */
  readonly boundary: string
  /** What stays the same token when the diagram becomes another one; its place, if nothing else is said. */
  readonly nameOf?: (at: number) => string
}

/** One model as a drawing: units as boxes, and as lines what flows into them; one tab stop. */
export function Diagram(props: Props) {
  const { layout, lit, onPoint, onOpen, label, hint, isActive } = props
  const marker = useId()
  const [spoken, setSpoken] = useState<Unit | null>(null)
  /** The unit that was under the cursor when the finger or the button went down. */
  const pressed = useRef<Unit | null>(null)
  const { width, height } = layout
  const faint = useMemo(() => linesOf(layout, shownFlows(layout)), [layout])
  const steps = useMemo(
    () =>
      linesOf(
        layout,
        shownFlows(layout).filter(({ link }) => link === 'recurrent'),
      ),
    [layout],
  )
  const light = useMemo(() => lightOf(layout, lit), [layout, lit])
  const first = lit[0]

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const here = first ?? { stack: 0, level: 0, at: layout.request.tokens.length > 0 ? 0 : -1 }
    const target = movedUnit(event.key, here, layout)
    if (target) {
      const next = isActive ? target : here
      onPoint(next)
      setSpoken(next)
    } else if (event.key === 'Enter' && first) onOpen(first)
    else if (event.key === 'Escape') (event.currentTarget as HTMLElement).blur()
    else return
    event.preventDefault()
  }
  const unitAt = (event: PointerEvent): Unit | null => {
    const place = (event.target as Element).closest('[data-unit]')?.getAttribute('data-unit')
    if (!place) return null
    const [stack = 0, level = 0, at = 0] = place.split('_').map(Number)
    return { stack, level, at }
  }
  const onPointerMove = (event: PointerEvent) => {
    const unit = event.pointerType === 'mouse' ? unitAt(event) : null
    if (unit && !(isActive && first && sameUnit(unit, first))) onPoint(unit)
  }
  const onPointerDown = (event: PointerEvent) => {
    const unit = unitAt(event)
    pressed.current = unit && isActive && first && sameUnit(unit, first) ? unit : null
    if (unit) onPoint(unit)
  }
  const onClick = () => {
    if (pressed.current) onOpen(pressed.current)
    pressed.current = null
  }

  return (
    <div
      className={styles.diagram}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: role=application takes the keys
      tabIndex={0}
      role="application"
      aria-label={label}
      aria-description={hint}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onClick={onClick}
    >
      <svg className={styles.picture} width={width} height={height} aria-hidden="true">
        <defs>
          {(['faint', 'strong'] as const).map((look) => (
            <marker
              key={look}
              id={`${marker}${look}`}
              viewBox="0 0 6 6"
              refX="5.5"
              refY="3"
              markerWidth="5"
              markerHeight="5"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path className={look === 'faint' ? styles.faintHead : styles.strongHead} d="M0 0L6 3L0 6z" />
            </marker>
          ))}
        </defs>
        <g key={JSON.stringify(layout.request.architecture)} className={styles.opening}>
          <path className={styles.faint} d={faint.solid} />
          <path className={styles.faint} d={steps.solid} markerEnd={`url(#${marker}faint)`} />
          <path className={styles.faint} data-dashed d={faint.dashed} />
          <path className={styles.reached} d={light.cone.solid} />
          <path className={styles.reached} data-dashed d={light.cone.dashed} />
          <Arrows className={styles.direct ?? ''} d={light.direct.solid} head={`url(#${marker}strong)`} />
          <Arrows
            className={styles.direct ?? ''}
            d={light.direct.dashed}
            head={`url(#${marker}strong)`}
            dashed
          />
        </g>
        <Boxes {...props} looks={light.looks} />
        <Bottom {...props} />
        <Segments layout={layout} />
      </svg>
      <div className="visually-hidden" aria-live="polite">
        {spoken && first && isActive && sameUnit(spoken, first) ? props.describe(first) : ''}
      </div>
    </div>
  )
}

/** A path of several lines has one head only; here each line has its own. */
function Arrows({
  className,
  d,
  head,
  dashed,
}: {
  readonly className: string
  readonly d: string
  readonly head: string
  readonly dashed?: boolean
}) {
  return d
    .split(/(?=M)/)
    .filter(Boolean)
    .map((line) => (
      <path key={line} className={className} d={line} markerEnd={head} data-dashed={dashed || undefined} />
    ))
}

type Look = 'cursor' | 'direct' | 'reached'

const keyOf = ({ stack, level, at }: Unit): string => `${stack}_${level}_${at}`

/** Which boxes and lines light up for the units that are pointed at. */
function lightOf(layout: DiagramLayout, lit: readonly Unit[]) {
  const { architecture, real } = layout.request
  const looks = new Map<string, Look>()
  const shown = shownUnits(layout)
  const reaches = lit.map((unit) => reachOf(architecture, real, unit))
  for (const unit of shown) if (reaches.some(({ has }) => has(unit))) looks.set(keyOf(unit), 'reached')
  const direct = lit.flatMap((unit) => flowsInto(architecture, real, unit))
  for (const { from } of direct) looks.set(keyOf(from), 'direct')
  for (const unit of lit) looks.set(keyOf(unit), 'cursor')
  const cone = shown.flatMap((unit) =>
    reaches.some(({ has }) => has(unit)) ? flowsInto(architecture, real, unit) : [],
  )
  return { looks, direct: linesOf(layout, direct), cone: linesOf(layout, cone) }
}

function Boxes({
  layout,
  objective,
  lit,
  looks,
  nameOf = String,
}: Pick<Props, 'layout' | 'objective' | 'lit' | 'nameOf'> & { readonly looks: ReadonlyMap<string, Look> }) {
  const { boxWidth, boxHeight, y, request } = layout
  const { architecture, tokens, unit: rem } = request
  const joined: Unit | null =
    architecture.stacks.length > 1 && lit[0] && lit[0].at >= 0 && lit[0].at < tokens.length
      ? { stack: 0, level: joinedLevel(architecture), at: lit[0].at }
      : null
  const boxes: readonly Box[] = useMemo(
    () =>
      shownUnits(layout).map((unit) => ({
        id: `${unit.stack}.${unit.level}.${nameOf(unit.at)}`,
        unit,
        x: spotOf(layout, unit)?.x ?? 0,
        y: y(unit.level),
        text: boxText(layout, unit, objective),
      })),
    [layout, objective, nameOf, y],
  )
  const leaving = useLeaving(JSON.stringify(architecture), boxes)
  const joinedWidth = Math.max(boxWidth, JOINED_WIDTH * rem)
  const partOf = ({ level }: Unit) =>
    level === 0 ? 'embedding' : level > architecture.layers ? 'output' : architecture.unit
  return (
    <g>
      {[...leaving, ...boxes].map((box) => {
        const { id, unit } = box
        const isLeaving = leaving.includes(box)
        // Into the unit of the one stack that is left.
        const { x, y } = (isLeaving && boxes.find((one) => one.id === id.replace(/^\d+/, '0'))) || box
        return (
          <g
            key={id}
            className={styles.unit}
            data-leaving={isLeaving || undefined}
            data-unit={isLeaving ? undefined : keyOf(unit)}
            data-look={isLeaving ? undefined : looks.get(keyOf(unit))}
            transform={`translate(${x} ${y})`}
            style={{ transform: `translate(${x}px, ${y}px)` }}
          >
            <BoxBody
              width={boxWidth}
              height={boxHeight}
              round={corner[partOf(unit)] ?? boxHeight / 2}
              text={box.text}
              fontSize={BOX_FONT * rem}
            />
          </g>
        )
      })}
      {joined && (
        <g
          className={styles.unit}
          data-unit={keyOf(joined)}
          data-look={looks.get(keyOf(joined))}
          transform={`translate(${layout.middle} ${y(joined.level)})`}
        >
          <BoxBody
            width={joinedWidth}
            height={boxHeight}
            round={6}
            text={boxText(layout, joined, objective)}
            fontSize={BOX_FONT * rem}
          />
        </g>
      )}
    </g>
  )
}

/** Width of the box in which two stacks are joined, 1/16 rem. */
const JOINED_WIDTH = 68

/** How round a box is, CSS pixels; an LSTM's is all round. */
const corner: Readonly<Record<string, number>> = { embedding: 2, block: 6, output: 6 }

interface Box {
  readonly id: string
  readonly unit: Unit
  readonly x: number
  readonly y: number
  readonly text: string
}

interface BoxBodyProps {
  readonly width: number
  readonly height: number
  readonly round: number
  readonly text: string
  readonly fontSize: number
}

function BoxBody({ width, height, round, text, fontSize }: BoxBodyProps) {
  return (
    <>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={round} />
      <text dy="0.35em" fontSize={fontSize}>
        {text}
      </text>
    </>
  )
}

/** Tokens under the embeddings, numbers of layers at the left, and dots where tokens are hidden. */
function Bottom({
  layout,
  lit,
  boundary,
  nameOf = String,
}: Pick<Props, 'layout' | 'lit' | 'boundary' | 'nameOf'>) {
  const { spots, tokensTop, fontSize, y, request } = layout
  const { tokens, architecture, unit: rem, lean } = request
  const levels = Array.from({ length: architecture.layers }, (_, index) => index + 1)
  const places = spots.flatMap((list, stack) => list.map((spot) => ({ ...spot, stack })))
  return (
    <g>
      {levels.map((level) => (
        <text key={level} className={styles.level} x={0} y={y(level)} dy="0.35em" fontSize={10 * rem}>
          {level}
        </text>
      ))}
      {places.map(({ column, x, stack }) => {
        if (column.kind === 'gap') {
          return [0, ...levels].map((level) => (
            <text
              key={`${stack}.${column.from}.${level}`}
              className={styles.gap}
              x={x}
              y={y(level)}
              dy="0.2em"
            >
              ⋯
            </text>
          ))
        }
        const { at } = column
        const token = tokens[at]
        const place = lean
          ? {
              transform: `translate(${x + fontSize * 0.4} ${tokensTop + fontSize * 0.3}) rotate(${-SLANT})`,
            }
          : { x, y: tokensTop + fontSize * 0.8 }
        return (
          <text
            key={`${stack}.${nameOf(at)}`}
            className={styles.token}
            data-kind={token?.kind ?? 'special'}
            data-current={lit.some((unit) => unit.at === at) || undefined}
            fontSize={fontSize}
            textAnchor={lean ? 'end' : 'middle'}
            {...place}
          >
            {token ? fitLabel(token.label, LONGEST_TOKEN) : boundary}
          </text>
        )
      })}
    </g>
  )
}

/** Which tokens are of which segment: A, then B. */
function Segments({ layout }: Pick<Props, 'layout'>) {
  const { spots, segmentsTop, boxWidth, fontSize, request } = layout
  const { segments, real } = request
  if (!segments) return null
  const runs: { segment: number; from: number; to: number }[] = []
  for (const { column, x } of spots[0] ?? []) {
    const at = column.kind === 'token' ? column.at : column.from
    const segment = segments[at]
    const last = runs.at(-1)
    if (segment === undefined || real[at] !== 1) continue
    if (last?.segment === segment) last.to = x
    else runs.push({ segment, from: x, to: x })
  }
  return (
    <g>
      {runs.map(({ segment, from, to }) => (
        <g key={segment}>
          <path
            className={styles.segment}
            d={`M${from - boxWidth / 2} ${segmentsTop}v4H${to + boxWidth / 2}v-4`}
          />
          <text
            className={styles.level}
            x={(from + to) / 2}
            y={segmentsTop + fontSize * 1.4}
            fontSize={fontSize * 0.9}
            textAnchor="middle"
          >
            {segment === 0 ? 'A' : 'B'}
          </text>
        </g>
      ))}
    </g>
  )
}
