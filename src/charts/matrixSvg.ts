import type { Array2, MaskMatrix } from '../trace/arrays.ts'
import type { Cell } from '../trace/request.ts'
import { type AxisLabel, fitLabel, joinedPieces, labelWidth, padBorders } from './axisLabel.ts'
import { MONO, SANS, SERIF } from './fonts.ts'
import { forbiddenOpacity, runsByOpacity } from './maskRuns.ts'
import { LABEL_GAP, layoutMatrix, type MatrixLayout, SLANT } from './matrixLayout.ts'
import { type Accent, palettes, type Theme } from './palette.ts'
import { colourScale, greyOf, type MatrixMode, rampColour, rampTicks, tickText } from './scale.ts'
import type { Sourced } from './sourced.ts'
import { element, textElement } from './svgText.ts'

/** One matrix of a saved picture, with every word on it. */
export interface MatrixPicture {
  /** "BERT", and the settings under it: "layer 4, head 2 · padding mask · trained". */
  readonly title: string
  readonly subtitle: string
  readonly data: Sourced<Array2>
  readonly mode: MatrixMode
  readonly limit?: number
  readonly mask: MaskMatrix
  readonly forbiddenRows: readonly number[]
  readonly rows: readonly AxisLabel[]
  readonly columns: readonly AxisLabel[]
  readonly accent: Accent
  readonly cursor: Cell | null
  readonly rowsTitle: string
  readonly columnsTitle: string
  /** Words beside the ramp and the hatch of the legend. */
  readonly scaleTitle: string
  readonly forbidden: string
}

/** Markup of a piece of the picture and the room it takes. */
export interface Drawing {
  readonly markup: string
  readonly width: number
  readonly height: number
}

const TITLE = 58
const SUBTITLE_FONT = 12
const LEGEND = 44
const RAMP = 132
const SWATCH = 16

const square = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`

/** Cells as one path a colour: sharp in every program, and small. */
function cells(
  { data, rows, mode, accent, limit = 1 }: MatrixPicture,
  theme: Theme,
  layout: MatrixLayout,
): string {
  const { count, cell } = layout
  const { table, position } = colourScale(mode, accent, theme, limit)
  const colour = rampColour(mode, accent, theme)
  const last = table.length - 1
  const paths = new Map<string, string[]>()
  data.value.data.forEach((value, index) => {
    const row = Math.floor(index / count)
    const full = colour(Math.round(position(value) * last) / last)
    const fill = rows[row]?.kind === 'pad' ? greyOf(full) : full
    const [x, y] = [(index % count) * cell, row * cell]
    const path = square(x + 0.5, y + 0.5, cell - 1, cell - 1)
    const others = paths.get(fill)
    if (others) others.push(path)
    else paths.set(fill, [path])
  })
  return [...paths].map(([fill, path]) => element('path', { fill, d: path.join('') })).join('')
}

function hatches(picture: MatrixPicture, layout: MatrixLayout, id: string, plate: string): string {
  const { count, cell } = layout
  const runs = runsByOpacity(forbiddenOpacity(picture.mask.data), count).get(1) ?? []
  const dead = new Set(picture.forbiddenRows)
  const path = (some: typeof runs) =>
    some.map(([row, column, length]) => square(column * cell, row * cell, length * cell, cell)).join('')
  const layer = (some: typeof runs, pattern: string) =>
    some.length === 0
      ? ''
      : element('path', { fill: plate, d: path(some) }) +
        element('path', { fill: `url(#${pattern})`, d: path(some) })
  return (
    layer(
      runs.filter(([row]) => !dead.has(row)),
      `${id}-hatch`,
    ) +
    layer(
      runs.filter(([row]) => dead.has(row)),
      `${id}-closed`,
    )
  )
}

function axis(
  labels: readonly AxisLabel[],
  layout: MatrixLayout,
  current: number | null,
  theme: Theme,
  columns: boolean,
) {
  const { ink, ink2 } = palettes[theme]
  const { cell, fontSize, every } = layout
  const words = labels.map(({ label, kind }, index) => {
    if (index % every !== 0 && index !== current) return ''
    const middle = (index + 0.5) * cell
    return textElement(fitLabel(label, columns ? layout.columnLimit : layout.rowLimit), {
      transform: columns
        ? `translate(${middle} ${-LABEL_GAP}) rotate(${-SLANT})`
        : `translate(${-LABEL_GAP} ${middle})`,
      'text-anchor': columns ? 'start' : 'end',
      dy: '0.34em',
      fill: kind === 'special' || kind === 'pad' ? ink2 : ink,
      'font-weight': index === current ? 700 : undefined,
    })
  })
  const ties = joinedPieces(labels).map(([first, last]) => {
    const [from, to] = [(first + 0.3) * cell, (last + 0.7) * cell]
    const d = columns ? `M${from} -8.5v2H${to}v-2` : `M-8.5 ${from}h2V${to}h-2`
    return element('path', { d, fill: 'none', stroke: ink2 })
  })
  return element('g', { 'font-family': MONO, 'font-size': fontSize }, words.join('') + ties.join(''))
}

function cursorMarkup(picture: MatrixPicture, { cell, size }: MatrixLayout, theme: Theme): string {
  const palette = palettes[theme]
  const rows = padBorders(picture.rows).map((index) => `M0 ${index * cell}h${size}`)
  const columns = padBorders(picture.columns).map((index) => `M${index * cell} 0v${size}`)
  const borders = element('path', { d: [...rows, ...columns].join(''), stroke: palette.ink2 })
  if (!picture.cursor) return borders
  const [row, column] = picture.cursor
  const band = { fill: 'none', stroke: palette[picture.accent], 'stroke-width': 1.5 }
  return (
    borders +
    element('rect', { x: column * cell, y: 0, width: cell, height: size, ...band }) +
    element('rect', { x: 0, y: row * cell, width: size, height: cell, ...band }) +
    element('rect', {
      x: column * cell - 1,
      y: row * cell - 1,
      width: cell + 2,
      height: cell + 2,
      rx: 2,
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 2,
    })
  )
}

function legend(picture: MatrixPicture, theme: Theme, id: string): string {
  const { mode, accent, limit = 1, scaleTitle, forbidden } = picture
  const { ink2, line } = palettes[theme]
  const { position } = colourScale(mode, accent, theme, limit)
  const ticks = rampTicks(mode, limit).map((tick) => {
    const x = position(tick) * RAMP
    return (
      element('path', { d: `M${x} 9v3`, stroke: ink2 }) +
      textElement(tickText(tick), { x, y: 22, 'text-anchor': 'middle' })
    )
  })
  const anyForbidden = picture.mask.data.includes(0)
  const swatch = anyForbidden
    ? element('rect', {
        x: 0,
        y: 28,
        width: SWATCH,
        height: SWATCH,
        fill: `url(#${id}-hatch)`,
        stroke: line,
      }) + textElement(forbidden, { x: SWATCH + 8, y: 40 })
    : ''
  return element(
    'g',
    { 'font-family': SANS, 'font-size': 11, fill: ink2 },
    element('rect', { width: RAMP, height: 9, fill: `url(#${id}-ramp)`, stroke: line }) +
      ticks.join('') +
      textElement(scaleTitle, { x: RAMP + 16, y: 9 }) +
      swatch,
  )
}

function definitions({ mode, accent }: MatrixPicture, theme: Theme, id: string): string {
  const colour = rampColour(mode, accent, theme)
  const stroke = palettes[theme].hatch
  const stops = Array.from({ length: 9 }, (_, index) =>
    element('stop', { offset: index / 8, 'stop-color': colour(index / 8) }),
  )
  const rising = 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5'
  const falling = 'M-1 -1L7 7M-1 5L1 7M5 -1L7 1'
  const pattern = (name: string, d: string) =>
    element(
      'pattern',
      { id: `${id}-${name}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      element('path', { d, stroke, fill: 'none' }),
    )
  return element(
    'defs',
    {},
    element('linearGradient', { id: `${id}-ramp` }, stops.join('')) +
      pattern('hatch', rising) +
      pattern('closed', rising + falling),
  )
}

/** One matrix as SVG markup, drawn large enough that every label can be read. `id` keeps its patterns apart. */
export function drawMatrix(picture: MatrixPicture, theme: Theme, id: string): Drawing {
  const { rows, columns, title, subtitle, rowsTitle, columnsTitle, cursor } = picture
  const { plate, ink, ink2 } = palettes[theme]
  const layout = layoutMatrix({
    rows,
    columns,
    width: Math.max(520, 180 + columns.length * 12),
    ratio: 1,
    unit: 1,
    titles: [rowsTitle, columnsTitle],
    minCell: 4,
  })
  const { rowHead, columnHead, size, overhang } = layout
  const corner = { x: -LABEL_GAP, 'text-anchor': 'end', fill: ink2, 'font-family': SANS, 'font-size': 11 }
  const markup = element(
    'g',
    { 'data-provenance': picture.data.provenance },
    definitions(picture, theme, id) +
      textElement(title, {
        y: 20,
        fill: palettes[theme][picture.accent],
        'font-family': SERIF,
        'font-size': 20,
      }) +
      textElement(subtitle, { y: 40, fill: ink2, 'font-family': SANS, 'font-size': SUBTITLE_FONT }) +
      element(
        'g',
        { transform: `translate(${rowHead} ${TITLE + columnHead})`, fill: ink },
        cells(picture, theme, layout) +
          hatches(picture, layout, id, plate) +
          axis(rows, layout, cursor?.[0] ?? null, theme, false) +
          axis(columns, layout, cursor?.[1] ?? null, theme, true) +
          cursorMarkup(picture, layout, theme) +
          textElement(columnsTitle && `${columnsTitle} →`, { ...corner, y: -20 }) +
          textElement(rowsTitle && `${rowsTitle} ↓`, { ...corner, y: -6 }),
      ) +
      element(
        'g',
        { transform: `translate(${rowHead} ${TITLE + columnHead + size + 16})` },
        legend(picture, theme, id),
      ),
  )
  return {
    markup,
    width: Math.max(rowHead + size + overhang, 320, labelWidth(subtitle) * SUBTITLE_FONT),
    height: TITLE + columnHead + size + 16 + LEGEND,
  }
}
