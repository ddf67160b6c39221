import { axisBottom, type BrushBehavior, brushX, type D3BrushEvent, scaleLinear, select } from 'd3'
import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { Accent } from './palette.ts'
import styles from './RangeBrush.module.css'
import { type Edge, keyedRange, LEAST, type Range, snapRange } from './range.ts'
import { useFrame } from './useFrame.ts'

/** Height of the strip and width of a handle's hit area, 1/16 rem; the larger ones for fingers. */
const STRIP = 24
const STRIP_TOUCH = 44
/** The part of a handle that is seen, the room below the strip for the axis, and around it for the ring of the focus. */
const GRIP = 10
const AXIS = 22
const RING = 3
/** One number on the axis takes as much. */
const TICK = 44

export interface RangeBrushProps {
  /** Tokens in all. */
  readonly count: number
  /** The tokens shown; null for all. */
  readonly range: Range | null
  readonly onRange: (range: Range | null) => void
  readonly accent: Accent
  /** Name of the strip and of its two handles, for assistive technology. */
  readonly label: string
  readonly fromLabel: string
  readonly toLabel: string
  /** What is spoken of a token. */
  readonly describe: (index: number) => string
}

/**
 * A window over a row of tokens, after d3's brush: dragged, moved, pulled at its ends, and drawn anew beside it. It snaps
 * to whole tokens. The handles stand outside the window, so that a narrow one can still be taken hold of.
 */
export function RangeBrush(props: RangeBrushProps) {
  const { count, range, accent, label } = props
  const frame = useRef<HTMLDivElement>(null)
  const brushed = useRef<SVGGElement>(null)
  const axis = useRef<SVGGElement>(null)
  const { width, unit, coarse } = useFrame(frame)
  const strip = (coarse ? STRIP_TOUCH : STRIP) * unit
  const scale = useMemo(
    () =>
      scaleLinear()
        .domain([0, count])
        .range([strip, Math.max(strip + 1, width - strip)]),
    [count, width, strip],
  )
  const shown: Range = range ?? [0, count]
  const [from, to] = shown

  const choose = ([start, end]: Range) => {
    if (start === from && end === to) return
    props.onRange(end - start >= count ? null : [start, end])
  }
  /** d3 answers each of our own moves with an event, too; only those with a source are the reader's. */
  const onBrush = useEffectEvent((event: D3BrushEvent<unknown>, brush: BrushBehavior<unknown>) => {
    if (!event.sourceEvent || !brushed.current) return
    const [a, b] = (event.selection as readonly [number, number] | null) ?? [null, null]
    const next: Range =
      a === null ? shown : snapRange([scale.invert(a), scale.invert(b)], shown, count, event.mode === 'drag')
    select(brushed.current).call(brush.move, next.map(scale) as [number, number])
    choose(next)
  })

  const brush = useMemo(
    () =>
      brushX<unknown>()
        .extent([
          [scale.range()[0]!, 0],
          [scale.range()[1]!, strip],
        ])
        .handleSize(strip),
    [scale, strip],
  )
  useLayoutEffect(() => {
    if (!brushed.current || !axis.current) return
    const handle = (event: D3BrushEvent<unknown>) => onBrush(event, brush)
    const group = select<SVGGElement, unknown>(brushed.current).call(brush.on('brush end', handle))
    group.selectAll('.handle--w').attr('transform', `translate(${-strip / 2})`)
    group.selectAll('.handle--e').attr('transform', `translate(${strip / 2})`)
    const centres = scale.copy().domain([-0.5, count - 0.5])
    const ticks = centres.ticks(Math.max(2, (width - 2 * strip) / (TICK * unit)))
    const draw = axisBottom(centres)
      .tickValues(ticks.filter((tick) => Number.isInteger(tick) && tick >= 0 && tick < count))
      .tickFormat(String)
      .tickSize(3)
      .tickPadding(3)
    select(axis.current).call(draw).attr('font-family', null).attr('font-size', null)
  }, [brush, scale, strip, count, width, unit])
  useLayoutEffect(() => {
    if (!brushed.current) return
    const group = select<SVGGElement, unknown>(brushed.current)
    group.call(brush.move, [scale(from), scale(to)])
    // A window over everything cannot move: what is pressed is the strip beneath, where a new one is drawn.
    group.select('.selection').attr('pointer-events', from === 0 && to === count ? 'none' : null)
  }, [brush, scale, from, to, count])

  const onKeyDown = (event: KeyboardEvent, edge: Edge) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return
    const next = keyedRange(event.key, edge, shown, count)
    if (!next) return
    event.preventDefault()
    choose(next)
  }
  const handles = [
    {
      edge: 'from',
      name: props.fromLabel,
      now: from,
      least: 0,
      most: to - LEAST,
      x: scale(from) - GRIP * unit,
    },
    { edge: 'to', name: props.toLabel, now: to - 1, least: from + LEAST - 1, most: count - 1, x: scale(to) },
  ] as const
  return (
    <div ref={frame} className={styles.root} data-accent={accent}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset does not hold shapes
        <svg
          role="group"
          aria-label={label}
          viewBox={`0 ${-2 * RING} ${width} ${strip + AXIS * unit + 2 * RING}`}
          width={width}
          height={strip + AXIS * unit + 2 * RING}
          className={styles.strip}
        >
          <rect className={styles.track} x={scale(0)} width={scale(count) - scale(0)} height={strip} rx={3} />
          <g ref={brushed} />
          <g ref={axis} className={styles.axis} transform={`translate(0 ${strip})`} />
          {handles.map(({ edge, name, now, least, most, x }) => (
            <g
              key={edge}
              className={styles.handle}
              role="slider"
              tabIndex={0}
              aria-label={name}
              aria-valuemin={least}
              aria-valuemax={most}
              aria-valuenow={now}
              aria-valuetext={props.describe(now)}
              onKeyDown={(event) => onKeyDown(event, edge)}
            >
              <rect
                className={styles.ring}
                x={x - RING}
                y={-RING}
                width={GRIP * unit + 2 * RING}
                height={strip + 2 * RING}
                rx={RING + 2}
              />
              <rect className={styles.grip} x={x} width={GRIP * unit} height={strip} rx={3} />
              <path className={styles.notch} d={`M${x + (GRIP * unit) / 2},${strip * 0.3}v${strip * 0.4}`} />
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}
