import { captionedSvg, svgBlob } from './captionedSvg.ts'
import { drawMatrix, type MatrixPicture } from './matrixSvg.ts'
import type { Theme } from './palette.ts'
import { asPng } from './standaloneSvg.ts'
import { element } from './svgText.ts'

const MARGIN = 24
const GAP = 40

export interface PictureRequest {
  /** One matrix, or two side by side. */
  readonly panels: readonly MatrixPicture[]
  /** The sentence, the settings, where the numbers come from: one entry a line, long ones are wrapped. */
  readonly caption: readonly string[]
  readonly theme: Theme
}

/** A picture that needs nothing else: the file's text is the whole of it. */
export function pictureSvg({ panels, caption, theme }: PictureRequest): string {
  const drawings = panels.map((panel, index) => drawMatrix(panel, theme, `panel${index}`))
  const width = drawings.reduce(
    (sum, drawing) => sum + drawing.width,
    MARGIN * 2 + GAP * (drawings.length - 1),
  )
  const tallest = Math.max(0, ...drawings.map((drawing) => drawing.height))
  let left = MARGIN
  const placed = drawings.map((drawing) => {
    const markup = element('g', { transform: `translate(${left} ${MARGIN})` }, drawing.markup)
    left += drawing.width + GAP
    return markup
  })
  return captionedSvg({
    markup: placed.join(''),
    width,
    bottom: MARGIN + tallest + 24,
    margin: MARGIN,
    caption,
    theme,
  })
}

export const svgFile = (request: PictureRequest): Blob => svgBlob(pictureSvg(request))

/** The same picture as pixels, two to a unit. */
export const pngFile = (request: PictureRequest): Promise<Blob> => asPng(svgFile(request))
