import { drawMatrix, type MatrixPicture, SANS } from './matrixSvg.ts'
import { palettes, type Theme } from './palette.ts'
import { asPng } from './standaloneSvg.ts'
import { element, textElement, wrapLine } from './svgText.ts'

const MARGIN = 24
const GAP = 40
const CAPTION_FONT = 11
const CAPTION_LINE = 16

export interface PictureRequest {
  /** One matrix, or two side by side. */
  readonly panels: readonly MatrixPicture[]
  /** The sentence, the settings, where the numbers come from: one entry a line, long ones are wrapped. */
  readonly caption: readonly string[]
  readonly theme: Theme
}

/** A picture that needs nothing else: the file's text is the whole of it. */
export function pictureSvg({ panels, caption, theme }: PictureRequest): string {
  const { plate, ink2 } = palettes[theme]
  const drawings = panels.map((panel, index) => drawMatrix(panel, theme, `panel${index}`))
  const width = drawings.reduce(
    (sum, drawing) => sum + drawing.width,
    MARGIN * 2 + GAP * (drawings.length - 1),
  )
  const tallest = Math.max(0, ...drawings.map((drawing) => drawing.height))
  const lines = caption.flatMap((line) => wrapLine(line, (width - 2 * MARGIN) / CAPTION_FONT))
  const captionTop = MARGIN + tallest + 24
  const height = captionTop + lines.length * CAPTION_LINE + MARGIN
  let left = MARGIN
  const placed = drawings.map((drawing) => {
    const markup = element('g', { transform: `translate(${left} ${MARGIN})` }, drawing.markup)
    left += drawing.width + GAP
    return markup
  })
  const words = lines.map((line, index) =>
    textElement(line, { x: MARGIN, y: captionTop + (index + 1) * CAPTION_LINE - 4 }),
  )
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
    role: 'img',
    'aria-label': caption.join(' '),
  }
  return element(
    'svg',
    attributes,
    element('rect', { width, height, fill: plate }) +
      placed.join('') +
      element('g', { 'font-family': SANS, 'font-size': CAPTION_FONT, fill: ink2 }, words.join('')),
  )
}

export const svgFile = (request: PictureRequest): Blob =>
  new Blob([pictureSvg(request)], { type: 'image/svg+xml;charset=utf-8' })

/** The same picture as pixels, two to a unit. */
export const pngFile = (request: PictureRequest): Promise<Blob> => asPng(svgFile(request))
