import { SANS } from './fonts.ts'
import { palettes, type Theme } from './palette.ts'
import { asPng } from './standaloneSvg.ts'
import { element, textElement, wrapLine } from './svgText.ts'

const FONT = 11
const LINE = 16

interface CaptionedDrawing {
  readonly markup: string
  readonly width: number
  /** Where the caption begins, px from the top. */
  readonly bottom: number
  readonly margin: number
  /** What it shows and where its numbers come from: one entry a line, long ones are wrapped. */
  readonly caption: readonly string[]
  /** What is said in place of the picture, where the caption alone does not say it. */
  readonly label?: string
  readonly theme: Theme
}

/** A drawing over its caption as a picture that needs nothing else: the file's text is the whole of it. */
export function captionedSvg({
  markup,
  width,
  bottom,
  margin,
  caption,
  label = caption.join(' '),
  theme,
}: CaptionedDrawing): string {
  const { plate, ink2 } = palettes[theme]
  const lines = caption.flatMap((line) => wrapLine(line, (width - 2 * margin) / FONT))
  const height = bottom + lines.length * LINE + margin
  const words = lines.map((line, index) =>
    textElement(line, { x: margin, y: bottom + (index + 1) * LINE - 4 }),
  )
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      role: 'img',
      'aria-label': label,
    },
    element('rect', { width, height, fill: plate }) +
      markup +
      element('g', { 'font-family': SANS, 'font-size': FONT, fill: ink2 }, words.join('')),
  )
}

export const svgBlob = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml;charset=utf-8' })

/** Both kinds of file of a picture, for `ui/SavePicture`. */
export function filesOf(svg: string) {
  const blob = svgBlob(svg)
  return { svg: () => blob, png: () => asPng(blob) }
}
