import { wrapLine } from './svgText.ts'

const NAMESPACE = 'http://www.w3.org/2000/svg'
const MARGIN = 16
const FONT = 11
const LINE = 16
/** Sharper than a screen, so that it prints. */
const PNG_SCALE = 2

/** What a style sheet may say of a drawn element and the file has to say for itself. */
const carried = [
  'color',
  'display',
  'visibility',
  'opacity',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
] as const

/** Writes into a copy of a drawing what the page's style sheets say of it. */
export function carryStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from)
  for (const property of carried) {
    const value = style.getPropertyValue(property)
    if (value) to.setAttribute(property, value)
  }
  to.removeAttribute('class')
  for (const [index, child] of [...from.children].entries()) carryStyles(child, to.children[index]!)
}

const svgElement = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const made = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

/** A drawing that is on screen, and its name where several stand side by side. */
interface Drawn {
  readonly drawing: SVGSVGElement
  readonly title?: string
}

/**
 * Drawings that are on screen as a file that needs nothing else, side by side on one ground line: their styles stand in it, and
 * under them, a line each, what they show and where their numbers come from.
 */
function standaloneSvg(drawn: readonly Drawn[], caption: readonly string[]): Blob {
  const style = getComputedStyle(document.documentElement)
  const color = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise
  const sizes = drawn.map(({ drawing }) => drawing.getBoundingClientRect())
  const head = drawn.some(({ title }) => title) ? LINE + MARGIN : 0
  const width = sizes.reduce((sum, size) => sum + size.width + MARGIN, -MARGIN)
  const ground = MARGIN + head + Math.max(0, ...sizes.map(({ height }) => height))
  const lines = caption.flatMap((line) => wrapLine(line, width / FONT))
  const whole = {
    width: Math.ceil(width) + 2 * MARGIN,
    height: Math.ceil(ground) + 2 * MARGIN + lines.length * LINE,
  }
  const file = svgElement('svg', {
    ...whole,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    role: 'img',
    'aria-label': caption.join(' '),
  })
  file.append(svgElement('rect', { ...whole, fill: color('--plate', '#fff') }))
  const write = (line: string, x: number, y: number, fill: string) => {
    const text = svgElement('text', { x, y, 'font-family': style.fontFamily, 'font-size': FONT, fill })
    text.textContent = line
    file.append(text)
  }
  let x = MARGIN
  for (const [index, { drawing, title }] of drawn.entries()) {
    const { width, height } = sizes[index]!
    const copy = drawing.cloneNode(true) as SVGSVGElement
    carryStyles(drawing, copy)
    for (const [key, value] of Object.entries({ x, y: ground - height, width, height })) {
      copy.setAttribute(key, String(value))
    }
    if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`)
    file.append(copy)
    if (title) write(title, x, MARGIN + LINE - 4, color('--ink', '#000'))
    x += width + MARGIN
  }
  for (const [index, line] of lines.entries()) {
    write(line, MARGIN, Math.ceil(ground) + MARGIN + (index + 1) * LINE - 4, color('--ink-2', '#000'))
  }
  return new Blob([new XMLSerializer().serializeToString(file)], { type: 'image/svg+xml;charset=utf-8' })
}

/** A picture file as pixels, two to a unit. @throws what the browser throws when it cannot draw or encode it */
export async function asPng(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * PNG_SCALE
    canvas.height = image.naturalHeight * PNG_SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be encoded.'))))
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

const drawingIn = (frame: Element): SVGSVGElement => {
  const drawing = frame.querySelector('svg')
  if (!drawing) throw new Error('There is no drawing.')
  return drawing
}

const filesOf = (svg: Blob) => ({ svg: () => svg, png: () => asPng(svg) })

/** The first drawing in a frame as both kinds of file, for `ui/SavePicture`. */
export const pictureFiles = (frame: Element, caption: readonly string[]) =>
  filesOf(standaloneSvg([{ drawing: drawingIn(frame) }], caption))

/** The first drawings in several frames, side by side under their titles. */
export const pictureOfAll = (
  frames: readonly { readonly frame: Element; readonly title: string }[],
  caption: readonly string[],
) =>
  filesOf(
    standaloneSvg(
      frames.map(({ frame, title }) => ({ drawing: drawingIn(frame), title })),
      caption,
    ),
  )
