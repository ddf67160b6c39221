import { labelWidth } from './axisLabel.ts'
import { captionedSvg, filesOf } from './captionedSvg.ts'
import { SANS } from './fonts.ts'
import { type Accent, palettes, type Theme } from './palette.ts'
import { colourScale, type MatrixMode, rampColour } from './scale.ts'
import { element, textElement } from './svgText.ts'

/** One vector of a saved picture. */
export interface StripRow {
  readonly label: string
  readonly values: Float32Array
  readonly mode: MatrixMode
  readonly limit: number
  /** Words at the end of the row. */
  readonly note: string
}

interface StripsPicture {
  readonly rows: readonly StripRow[]
  /** What it shows and where the numbers come from, a line each. */
  readonly caption: readonly string[]
  readonly accent: Accent
  readonly theme: Theme
}

const MARGIN = 20
const STRIP = 512
const GAP = 12
const FONT = 11

/** Vectors under one another as a file of its own; tall pictures, of many rows, get lower ones. */
export function stripsSvg({ rows, caption, accent, theme }: StripsPicture): string {
  const { ink, ink2, line } = palettes[theme]
  const pitch = rows.length > 40 ? 4 : 22
  const height = rows.length > 40 ? 4 : 16
  const labels = Math.max(0, ...rows.map(({ label }) => labelWidth(label))) * FONT
  const notes = Math.max(0, ...rows.map(({ note }) => labelWidth(note))) * FONT
  const width = MARGIN * 2 + labels + GAP + STRIP + GAP + notes
  const left = MARGIN + labels + GAP
  const drawn = rows.map(({ label, values, mode, limit, note }, index) => {
    const { position } = colourScale(mode, accent, theme, limit)
    const colour = rampColour(mode, accent, theme)
    const top = MARGIN + index * pitch
    const cell = STRIP / values.length
    const cells = Array.from(values, (value, i) =>
      element('rect', {
        x: left + i * cell,
        y: top,
        width: cell + 0.05,
        height,
        fill: colour(position(value)),
      }),
    )
    const baseline = top + height - 4
    return (
      cells.join('') +
      (height < FONT
        ? ''
        : element('rect', { x: left, y: top, width: STRIP, height, fill: 'none', stroke: line })) +
      textElement(label, { x: left - GAP, y: baseline, 'text-anchor': 'end', fill: ink }) +
      textElement(note, { x: left + STRIP + GAP, y: baseline, fill: ink2 })
    )
  })
  return captionedSvg({
    markup: element('g', { 'font-family': SANS, 'font-size': FONT }, drawn.join('')),
    width,
    bottom: MARGIN + rows.length * pitch + 12,
    margin: MARGIN,
    caption,
    theme,
  })
}

/** Both kinds of file, for `ui/SavePicture`. */
export const stripsFiles = (picture: StripsPicture) => filesOf(stripsSvg(picture))
