import { axisBottom, scaleLinear, select } from 'd3'
import { memo, useId, useLayoutEffect, useMemo, useRef } from 'react'
import styles from './Legend.module.css'
import { type Accent, palettes, type Theme } from './palette.ts'
import { colourScale, rampColour, rampTicks, type ScaleMode, tickText } from './scale.ts'

const WIDTH = 132
const MARGIN = 12
const RAMP = 9
const HEIGHT = 30
const STOPS = 9

export interface LegendProps {
  readonly mode: ScaleMode
  readonly accent: Accent
  readonly theme: Theme
  /** End of the scale of differences or distances. */
  readonly limit?: number
  /** What the ramp shows, for assistive technology, e.g. "attention weight, 0 to 1". */
  readonly label: string
  /** Words beside the hatched swatch; absent when nothing is forbidden. */
  readonly forbidden?: string
}

/** What the colours mean: the ramp with its axis (bent like the colours), and the hatch. */
export const Legend = memo(function Legend({
  mode,
  accent,
  theme,
  limit = 1,
  label,
  forbidden,
}: LegendProps) {
  const id = useId()
  const axis = useRef<SVGGElement>(null)
  const colour = useMemo(() => rampColour(mode, accent, theme), [mode, accent, theme])

  useLayoutEffect(() => {
    if (!axis.current) return
    const { position } = colourScale(mode, accent, theme, limit)
    const ticks = rampTicks(mode, limit)
    const places = scaleLinear()
      .domain([0, 1])
      .range([MARGIN, MARGIN + WIDTH])
    const draw = axisBottom(places)
      .tickValues(ticks.map(position))
      .tickFormat((_, index) => tickText(ticks[index] ?? 0))
      .tickSize(3)
      .tickPadding(2)
    select(axis.current).call(draw).attr('font-family', null).attr('font-size', null)
  }, [mode, accent, theme, limit])

  return (
    <div className={styles.legend}>
      <svg
        viewBox={`0 0 ${WIDTH + 2 * MARGIN} ${HEIGHT}`}
        role="img"
        aria-label={label}
        className={styles.ramp}
      >
        <defs>
          <linearGradient id={id}>
            {Array.from({ length: STOPS }, (_, index) => index / (STOPS - 1)).map((place) => (
              <stop key={place} offset={place} stopColor={colour(place)} />
            ))}
          </linearGradient>
        </defs>
        <rect
          x={MARGIN}
          y={0.5}
          width={WIDTH}
          height={RAMP}
          rx={2}
          fill={`url(#${id})`}
          className={styles.edge}
        />
        <g ref={axis} className={styles.axis} transform={`translate(0 ${RAMP + 0.5})`} />
      </svg>
      {forbidden ? (
        <span className={styles.forbidden}>
          <Hatch theme={theme} />
          {forbidden}
        </span>
      ) : null}
    </div>
  )
})

function Hatch({ theme }: { readonly theme: Theme }) {
  return (
    <svg width={16} height={16} aria-hidden="true" className={styles.hatch}>
      <path d="M0,4L4,0M0,10L10,0M0,16L16,0M6,16L16,6M12,16L16,12" stroke={palettes[theme].hatch} />
      <rect x={0.5} y={0.5} width={15} height={15} className={styles.edge} />
    </svg>
  )
}
