import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react'
import { sameUnit, type Unit } from './architecture.ts'
import { Bottom, Segments } from './Bottom.tsx'
import { Boxes } from './Boxes.tsx'
import type { Objective } from './boxText.ts'
import styles from './Diagram.module.css'
import { movedUnit } from './keys.ts'
import { type DiagramLayout, linesOf, shownFlows } from './layout.ts'
import { lightOf } from './light.ts'

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
      <svg
        className={styles.picture}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
      >
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
