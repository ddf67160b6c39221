/** A table of bars as a picture to take away. */
import { fitLabel, labelWidth } from './axisLabel.ts'
import { type BarTableProps, columnGroups } from './BarTable.tsx'
import { captionedSvg, filesOf } from './captionedSvg.ts'
import { MONO, SANS, SERIF } from './fonts.ts'
import { palettes, type Theme } from './palette.ts'
import { element, textElement } from './svgText.ts'

const MARGIN = 24
const ROW = 30
const FONT = 12
const SMALL = 11
const COLUMN = 116
const BAR = 84

/** The file's text is the whole of the picture; `caption` says what it shows and where its numbers come from. */
export function barTableSvg(table: BarTableProps, caption: readonly string[], theme: Theme): string {
  const { columns, rows, value, format, note, foot, rowsTitle } = table
  const palette = palettes[theme]
  const names = [
    rowsTitle,
    ...rows.map(({ label, mark }) => `${label} ${mark ?? ''}`),
    ...foot.map((one) => one.label),
  ]
  const head = Math.min(280, Math.max(96, ...names.map((name) => labelWidth(name) * FONT + 16)))
  const cellWidth = (column: number) =>
    Math.max(
      COLUMN,
      ...[columns[column]!.label, ...foot.map(({ cells }) => cells[column] ?? '')].map(
        (text) => labelWidth(text) * SMALL + 16,
      ),
    )
  const lefts: number[] = []
  let width = MARGIN + head
  for (const column of columns.keys()) {
    lefts.push(width)
    width += cellWidth(column)
  }
  width += MARGIN
  const top = MARGIN + 52
  const rowY = (row: number) => top + row * ROW
  const marks: string[] = []
  const text = (words: string, x: number, y: number, more: Record<string, string | number> = {}) =>
    textElement(words, { x, y, fill: palette.ink, 'font-family': SANS, 'font-size': FONT, ...more })

  let at = 0
  for (const { group, accent, count } of columnGroups(columns)) {
    const style = { fill: palette[accent], 'font-family': SERIF, 'font-size': 16 }
    marks.push(text(group, lefts[at]!, MARGIN + 16, style))
    at += count
  }
  marks.push(text(rowsTitle, MARGIN, MARGIN + 38, { fill: palette.ink2 }))
  for (const [c, { label, accent }] of columns.entries()) {
    marks.push(text(label, lefts[c]!, MARGIN + 38, { fill: palette[accent] }))
  }
  for (const [r, row] of rows.entries()) {
    const y = rowY(r)
    marks.push(element('path', { d: `M${MARGIN} ${y - 4}H${width - MARGIN}`, stroke: palette.line }))
    const name = fitLabel(row.mark === undefined ? row.label : `${row.label} · ${row.mark}`, head / FONT)
    const weight = row.mark === undefined ? {} : { 'font-weight': 700 }
    marks.push(text(name, MARGIN, y + 16, { 'font-family': MONO, ...weight }))
    for (const [c, { accent, provenance }] of columns.entries()) {
      const share = value(r, c)
      const x = lefts[c]!
      if (share === null) continue
      const bar = { x, y: y + 2, height: 7, rx: 2 }
      const bars =
        element('rect', { ...bar, width: BAR, fill: palette.line }) +
        element('rect', { ...bar, width: Math.max(1, BAR * Math.min(1, share)), fill: palette[accent] }) +
        text([format(share), note?.(r, c)].filter(Boolean).join('  '), x, y + 21, {
          'font-family': MONO,
          'font-size': SMALL,
          fill: palette.ink2,
        })
      marks.push(element('g', { 'data-provenance': provenance }, bars))
    }
  }
  for (const [f, { label, cells }] of foot.entries()) {
    const y = rowY(rows.length + f)
    marks.push(element('path', { d: `M${MARGIN} ${y - 4}H${width - MARGIN}`, stroke: palette.line }))
    const style = { fill: palette.ink2, 'font-size': SMALL }
    marks.push(text(label, MARGIN, y + 16, style))
    for (const [c, cell] of cells.entries()) marks.push(text(cell, lefts[c]!, y + 16, style))
  }
  return captionedSvg({
    markup: marks.join(''),
    width,
    bottom: rowY(rows.length + foot.length) + 16,
    margin: MARGIN,
    caption,
    label: [table.caption, ...caption].join(' '),
    theme,
  })
}

/** Both kinds of file, for `ui/SavePicture`. */
export const barTableFiles = (table: BarTableProps, caption: readonly string[], theme: Theme) =>
  filesOf(barTableSvg(table, caption, theme))
