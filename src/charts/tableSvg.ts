import { fitLabel, labelWidth } from './axisLabel.ts'
import { captionedSvg, filesOf } from './captionedSvg.ts'
import { MONO } from './fonts.ts'
import { type Accent, palettes, type Theme } from './palette.ts'
import { greyOf, rampColour } from './scale.ts'
import { element, textElement } from './svgText.ts'

interface TablePicture {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** [row][column]; the shade tints the cell: up to 1 in the model's colour, down to −1 in grey. */
  readonly cells: readonly (readonly {
    readonly text: string
    readonly below: string
    readonly shade: number
  }[])[]
  /** What it shows and where the numbers come from, a line each. */
  readonly caption: readonly string[]
  readonly accent: Accent
  readonly theme: Theme
}

const MARGIN = 20
const FONT = 11
const CELL = 84
const HEIGHT = 34
const LINE = 16
/** Longest word of a cell, em. */
const LONGEST = 7.4
/** Tints stay so light that ink can be read on them. */
const STRONGEST = 0.36

/** A table of tinted cells as a picture of its own. */
export function tableSvg({ rows, columns, cells, caption, accent, theme }: TablePicture): string {
  const { ink, ink2 } = palettes[theme]
  const colour = rampColour('weights', accent, theme)
  const head = Math.max(0, ...rows.map(labelWidth)) * FONT + 12
  const width = 2 * MARGIN + head + columns.length * CELL
  const left = (column: number) => MARGIN + head + column * CELL
  const top = (row: number) => MARGIN + LINE + 4 + row * HEIGHT
  const heads = columns.map((name, column) =>
    textElement(fitLabel(name, LONGEST), { x: left(column) + 4, y: MARGIN + FONT, fill: ink2 }),
  )
  const body = cells.flatMap((row, r) => [
    textElement(rows[r] ?? '', { x: MARGIN, y: top(r) + 20, fill: ink2 }),
    ...row.map(
      ({ text, below, shade }, c) =>
        element('rect', {
          x: left(c),
          y: top(r),
          width: CELL - 2,
          height: HEIGHT - 2,
          rx: 3,
          fill: shade < 0 ? greyOf(colour(-STRONGEST * shade)) : colour(STRONGEST * shade),
        }) +
        textElement(fitLabel(text, LONGEST), { x: left(c) + 4, y: top(r) + 13, fill: ink }) +
        textElement(below, { x: left(c) + 4, y: top(r) + 27, fill: ink }),
    ),
  ])
  return captionedSvg({
    markup: element('g', { 'font-family': MONO, 'font-size': FONT }, [...heads, ...body].join('')),
    width,
    bottom: top(cells.length) + 8,
    margin: MARGIN,
    caption,
    theme,
  })
}

/** Both kinds of file, for `ui/SavePicture`. */
export const tableFiles = (picture: TablePicture) => filesOf(tableSvg(picture))
