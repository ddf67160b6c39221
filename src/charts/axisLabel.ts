import type { ReadableToken } from '../trace/display.ts'

/** One token on an axis of a matrix. */
export type AxisLabel = Pick<ReadableToken, 'label' | 'kind'>

/** Width of a glyph of the mono face, in em; East Asian glyphs and emoji are twice as wide as tall faces allow: 1 em. */
const NARROW = 0.6
const WIDE = 1
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

const glyphWidth = (glyph: string): number => (wide.test(glyph) ? WIDE : NARROW)

/** Estimated width of a label in em of its font, without asking the browser to lay it out. */
export function labelWidth(text: string): number {
  let width = 0
  for (const glyph of text) width += glyphWidth(glyph)
  return width
}

/** The label, or as much of it as fits into `limit` em with an ellipsis. */
export function fitLabel(text: string, limit: number): string {
  if (labelWidth(text) <= limit) return text
  let fitted = ''
  let width = NARROW
  for (const glyph of text) {
    width += glyphWidth(glyph)
    if (width > limit) break
    fitted += glyph
  }
  return `${fitted}…`
}

/** Labels that can be shown without touching: every n-th, and always the cursor's, whose neighbours make room. */
export function isLabelShown(index: number, every: number, current: number | null): boolean {
  if (index === current) return true
  if (index % every !== 0) return false
  return current === null || Math.abs(index - current) >= every || every === 1
}

/** Runs of pieces that make up one word, as [first, last] index. */
export function joinedPieces(labels: readonly AxisLabel[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  labels.forEach(({ kind }, index) => {
    if (kind !== 'continuation' || index === 0) return
    const last = runs.at(-1)
    if (last && last[1] === index - 1) last[1] = index
    else runs.push([index - 1, index])
  })
  return runs
}

/** Indices before which real tokens and pads part. */
export function padBorders(labels: readonly AxisLabel[]): readonly number[] {
  const borders: number[] = []
  for (let index = 1; index < labels.length; index++) {
    if ((labels[index]?.kind === 'pad') !== (labels[index - 1]?.kind === 'pad')) borders.push(index)
  }
  return borders
}
