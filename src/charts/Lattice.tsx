import {
  type KeyboardEvent,
  type PointerEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type AxisLabel, fitLabel, isLabelShown } from './axisLabel.ts'
import styles from './Lattice.module.css'
import { LatticeEdges } from './LatticeEdges.tsx'
import { LatticeNodes } from './LatticeNodes.tsx'
import type { LatticePart, Sources } from './latticeFlow.ts'
import {
  centreOf,
  type LatticeCell,
  type LatticeLayout,
  layoutLattice,
  movedState,
  stateAt,
} from './latticeLayout.ts'
import { SLANT } from './matrixLayout.ts'
import type { Accent, Theme } from './palette.ts'
import type { Sourced } from './sourced.ts'
import { useFrame } from './useFrame.ts'

/** Narrowest columns, CSS pixels. */
const MIN_COLUMN = 15
const MIN_COLUMN_TOUCH = 22

export interface LatticeProps {
  /** One part, or two halves that are drawn in one node; each [layers, T]. */
  readonly data: Sourced<readonly LatticePart[]>
  /** End of the scale. */
  readonly limit: number
  readonly sources: Sources
  readonly tokens: readonly AxisLabel[]
  /** Names of the rows, the embedding's first. */
  readonly layers: readonly string[]
  readonly accent: Accent
  readonly theme: Theme
  /** The token that was changed. */
  readonly changed: number
  readonly cursor: LatticeCell | null
  readonly onCursor: (state: LatticeCell) => void
  /** A token is pressed, dragged over, or chosen by Enter: it is to be changed. */
  readonly onChange: (token: number) => void
  /** What is spoken of a state. */
  readonly describeState: (state: LatticeCell) => string
  readonly label: string
  readonly hint: string
}

/** States of all layers over the tokens, the embedding at the bottom: how far each moved, and along which lines it could. */
export function Lattice(props: LatticeProps) {
  const { data, limit, sources, tokens, layers, accent, theme, changed, cursor, describeState } = props
  const frame = useRef<HTMLDivElement>(null)
  const { width, unit, coarse } = useFrame(frame)
  const heads = useRef<SVGGElement>(null)
  const [spoken, setSpoken] = useState<LatticeCell | null>(null)
  const layout = useMemo(
    () =>
      layoutLattice({
        tokens,
        layers,
        width,
        unit,
        minColumn: (coarse ? MIN_COLUMN_TOUCH : MIN_COLUMN) * unit,
      }),
    [tokens, layers, width, unit, coarse],
  )
  const { head, height, foot, overflows, column, lean } = layout
  const inside = cursor && cursor.layer < layout.rows && cursor.token < layout.count ? cursor : null
  useLayoutEffect(() => {
    if (width > 0 && overflows) bringIntoSight(frame.current, head, lean + changed * column, column)
  }, [width, overflows, head, lean, changed, column])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return
    const here = inside ?? { layer: 0, token: changed }
    const target = movedState(event.key, here, layout)
    if (target) {
      const next = inside ? target : here
      props.onCursor(next)
      setSpoken(next)
      bringIntoSight(frame.current, head, lean + next.token * column, column)
    } else if (event.key === 'Enter' || event.key === ' ') {
      props.onChange(here.token)
      setSpoken(here)
    } else if (event.key === 'Escape') frame.current?.blur()
    else return
    event.preventDefault()
  }
  const pointer = useLatticePointer(layout, inside, props)
  const said = inside && spoken?.layer === inside.layer && spoken.token === inside.token
  return (
    <div className={styles.root} data-accent={accent} data-provenance={data.provenance}>
      <div
        ref={frame}
        className={styles.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: role=application takes the keys
        tabIndex={0}
        role="application"
        aria-label={props.label}
        aria-description={props.hint}
        data-lattice=""
        data-overflows={overflows || undefined}
        onKeyDown={onKeyDown}
        onScroll={(event) =>
          heads.current?.setAttribute('transform', `translate(${event.currentTarget.scrollLeft})`)
        }
      >
        {width > 0 && (
          <svg
            className={styles.picture}
            width={head + layout.width}
            height={height + foot}
            aria-hidden="true"
            {...pointer}
          >
            <g transform={`translate(${head})`}>
              <rect width={layout.width} height={height + foot} className={styles.ground} />
              <rect
                className={styles.band}
                x={lean + changed * column}
                width={column}
                height={height + 4 * unit}
                rx={4}
              />
              <LatticeEdges layout={layout} parts={data.value} sources={sources} cursor={inside} />
              <LatticeNodes layout={layout} parts={data.value} limit={limit} accent={accent} theme={theme} />
              <Ring layout={layout} state={{ layer: 0, token: changed }} look="changed" />
              {inside && <Ring layout={layout} state={inside} look="cursor" />}
              <Foot tokens={tokens} layout={layout} changed={changed} current={inside?.token ?? null} />
            </g>
            <g ref={heads}>
              {overflows && <rect className={styles.headGround} width={head} height={height + foot} />}
              {layers.map((name, layer) => (
                <text
                  key={name}
                  className={styles.layer}
                  data-current={layer === inside?.layer || undefined}
                  x={head - 6 * unit}
                  y={centreOf(layout, { layer, token: 0 }).y}
                  dy="0.34em"
                  fontSize={layout.headFont}
                >
                  {name}
                </text>
              ))}
            </g>
          </svg>
        )}
      </div>
      <div className="visually-hidden" aria-live="polite">
        {said ? describeState(inside) : ''}
      </div>
    </div>
  )
}

/** The mouse points at states; a press on the bottom row or on a token changes that token, and a drag goes on with it. */
function useLatticePointer(
  layout: LatticeLayout,
  cursor: LatticeCell | null,
  { changed, onCursor, onChange }: Pick<LatticeProps, 'changed' | 'onCursor' | 'onChange'>,
) {
  const dragging = useRef(false)
  const at = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return stateAt(layout, event.clientX - box.left - layout.head, event.clientY - box.top)
  }
  const pointAt = (state: LatticeCell) => {
    if (state.layer !== cursor?.layer || state.token !== cursor.token) onCursor(state)
  }
  const change = (token: number) => {
    if (token !== changed) onChange(token)
  }
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0 || !event.isPrimary) return
      const state = at(event)
      dragging.current = state.layer === 0
      if (event.pointerType === 'touch') return
      pointAt(state)
      if (!dragging.current) return
      event.currentTarget.setPointerCapture(event.pointerId)
      change(state.token)
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (!event.isPrimary || (event.pointerType === 'touch' && layout.overflows)) return
      const state = at(event)
      if (!dragging.current) pointAt(state)
      else if (event.buttons > 0 || event.pointerType === 'touch') {
        pointAt({ layer: 0, token: state.token })
        change(state.token)
      }
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      if (event.pointerType === 'touch') {
        const state = at(event)
        pointAt(dragging.current ? { layer: 0, token: state.token } : state)
        if (dragging.current) change(state.token)
      }
      dragging.current = false
    },
    onPointerCancel: () => {
      dragging.current = false
    },
  }
}

/** Scrolls a column of a lattice that is wider than its frame to where it can be seen. */
function bringIntoSight(frame: HTMLElement | null, head: number, left: number, column: number): void {
  if (!frame) return
  const room = frame.clientWidth - head
  const margin = Math.min(3 * column, room / 3)
  frame.scrollLeft = Math.min(
    Math.max(0, left - margin),
    Math.max(frame.scrollLeft, left + column + margin - room),
  )
}

interface RingProps {
  readonly layout: LatticeLayout
  readonly state: LatticeCell
  readonly look: 'changed' | 'cursor'
}

function Ring({ layout, state, look }: RingProps) {
  const { x, y } = centreOf(layout, state)
  return <circle className={styles[look]} cx={x} cy={y} r={layout.radius + (look === 'cursor' ? 3.5 : 2)} />
}

interface FootProps {
  readonly tokens: readonly AxisLabel[]
  readonly layout: LatticeLayout
  readonly changed: number
  readonly current: number | null
}

/** The tokens below their columns. */
function Foot({ tokens, layout, changed, current }: FootProps) {
  const id = useId()
  return tokens.map(({ label, kind }, token) => {
    const kept = token === changed || token === current
    if (!kept && !isLabelShown(token, layout.every, changed)) return null
    const { x } = centreOf(layout, { layer: 0, token })
    return (
      <text
        // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
        key={`${id}${token}`}
        className={styles.token}
        data-kind={kind}
        data-changed={token === changed || undefined}
        data-current={token === current || undefined}
        transform={`translate(${x + layout.fontSize * 0.3} ${layout.height + 4}) rotate(${-SLANT})`}
        textAnchor="end"
        dy="0.7em"
        fontSize={layout.fontSize}
      >
        <title>{label}</title>
        {fitLabel(label, layout.limit)}
      </text>
    )
  })
}
