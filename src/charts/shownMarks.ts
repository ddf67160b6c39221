/** What a browser has laid out, read off again: boxes, words, drawings, each where it stands. */
import { carryStyles } from './standaloneSvg.ts'
import { element, textElement } from './svgText.ts'

/** A mark of a picture, and the place that it takes, px of the window. */
export interface Mark {
  readonly markup: string
  readonly box: DOMRect
}

/** What lies over a mark because of the elements that it stands in. */
interface Inherited {
  readonly opacity: number
  readonly decoration: string
}

/** What is typed into or waited for is no part of a picture, nor what says that it is none. */
const controls = '[data-unsaved], input, select, textarea, progress'
/** Share of a line's height that lies above the letters' foot, nearly the same in all three faces. */
const ASCENT = 0.78
/** Width of a hatch's period and of its line, px, as the labs draw it. */
const HATCH = 5

/** Any CSS colour as one that every drawing program reads, and how opaque it is, 0 to 1. */
function colourReader() {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
  const known = new Map<string, { readonly colour: string; readonly alpha: number }>()
  return (css: string) => {
    let read = known.get(css)
    if (!read) {
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = css
      context.fillRect(0, 0, 1, 1)
      const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data
      read = { colour: `rgb(${r}, ${g}, ${b})`, alpha: a! / 255 }
      known.set(css, read)
    }
    return read
  }
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const

/** All marks of a piece of the page, the lowest first; what is hidden, and what is for assistive technology alone, has none. */
export function shownMarks(frame: Element): readonly Mark[] {
  const readColour = colourReader()
  const marks: Mark[] = []

  const paint = (css: string, opacity: number) => {
    const { colour, alpha } = readColour(css)
    return alpha === 0 ? null : { colour, opacity: alpha * opacity < 1 ? alpha * opacity : undefined }
  }

  const drawBox = (box: DOMRect, style: CSSStyleDeclaration, opacity: number) => {
    const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, box.height / 2, box.width / 2)
    const fill = paint(style.backgroundColor, opacity)
    const place = { x: box.x, y: box.y, width: box.width, height: box.height, rx: radius || undefined }
    if (fill) {
      const filled = { ...place, fill: fill.colour, 'fill-opacity': fill.opacity }
      marks.push({ box, markup: element('rect', filled) })
    }
    if (style.backgroundImage.startsWith('repeating-linear-gradient')) drawHatch(box, style, opacity)
    const borders = sides.flatMap((side) => {
      const width = parseFloat(style[`border${side}Width`])
      const kind = style[`border${side}Style`]
      const stroke = paint(style[`border${side}Color`], opacity)
      return width > 0 && kind !== 'none' && kind !== 'hidden' && stroke
        ? [{ side, width, kind, stroke }]
        : []
    })
    for (const { side, width, kind, stroke } of borders) {
      const inset = width / 2
      const [left, top, right, bottom] = [
        box.left + inset,
        box.top + inset,
        box.right - inset,
        box.bottom - inset,
      ]
      const line = {
        Top: [box.left, top, box.right, top],
        Right: [right, box.top, right, box.bottom],
        Bottom: [box.left, bottom, box.right, bottom],
        Left: [left, box.top, left, box.bottom],
      }[side]
      const [x1, y1, x2, y2] = line as [number, number, number, number]
      const drawn = {
        stroke: stroke.colour,
        'stroke-opacity': stroke.opacity,
        'stroke-width': width,
        'stroke-dasharray': kind === 'dotted' ? '1 2' : kind === 'dashed' ? '4 3' : undefined,
      }
      const [first] = borders
      const isWhole =
        radius > 0 &&
        borders.length === 4 &&
        borders.every((one) => one.width === first!.width && one.kind === kind)
      if (!isWhole) marks.push({ box, markup: element('line', { x1, y1, x2, y2, ...drawn }) })
      else if (side === 'Top') {
        const within = {
          x: left,
          y: top,
          width: right - left,
          height: bottom - top,
          rx: radius,
          fill: 'none',
        }
        marks.push({ box, markup: element('rect', { ...within, ...drawn }) })
      }
    }
  }

  /** Slanted lines over a box: forbidden, whatever is under them. */
  const drawHatch = (box: DOMRect, style: CSSStyleDeclaration, opacity: number) => {
    const colours = style.backgroundImage.match(/(?:rgba?|color)\([^)]*\)/g) ?? []
    const stroke = colours.map((css) => paint(css, opacity)).find((one) => one !== null)
    if (!stroke) return
    const lines: string[] = []
    for (let at = HATCH; at < box.width + box.height; at += HATCH * Math.SQRT2) {
      const [x1, y1] = [box.left + Math.min(at, box.width), box.top + Math.max(0, at - box.width)]
      const [x2, y2] = [box.left + Math.max(0, at - box.height), box.top + Math.min(at, box.height)]
      lines.push(`M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`)
    }
    marks.push({ box, markup: element('path', { d: lines.join(''), stroke: stroke.colour }) })
  }

  const drawText = (text: Text, style: CSSStyleDeclaration, { opacity, decoration }: Inherited) => {
    const fill = paint(style.color, opacity)
    if (!fill || text.data.trim() === '') return
    for (const { words, box } of linesOf(text)) {
      const attributes = {
        x: box.left,
        y: box.top + ASCENT * box.height,
        'font-family': style.fontFamily,
        'font-size': parseFloat(style.fontSize),
        'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
        'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
        'font-variant': style.fontVariantCaps === 'normal' ? undefined : style.fontVariantCaps,
        'text-decoration': decoration || undefined,
        fill: fill.colour,
        'fill-opacity': fill.opacity,
        // Another face than the page's must not run into its neighbour.
        textLength: words.length > 1 ? box.width : undefined,
        lengthAdjust: words.length > 1 ? 'spacingAndGlyphs' : undefined,
      }
      const shown = style.textTransform === 'uppercase' ? words.toUpperCase() : words
      marks.push({ box, markup: textElement(shown, attributes) })
    }
  }

  const walk = (one: Element, inherited: Inherited) => {
    if (one.matches(controls)) return
    const style = getComputedStyle(one)
    const box = one.getBoundingClientRect()
    const isForEyes = style.clipPath === 'none' || box.width > 1 || box.height > 1
    if (style.display === 'none' || style.visibility !== 'visible' || !isForEyes || !one.checkVisibility())
      return
    const opacity = inherited.opacity * Number(style.opacity)
    if (opacity === 0) return
    if (one instanceof SVGSVGElement) {
      marks.push({ box, markup: drawingAt(one, box) })
      return
    }
    if (one instanceof HTMLCanvasElement) {
      const { x, y, width, height } = box
      marks.push({ box, markup: element('image', { x, y, width, height, href: pixelsOf(one, style, box) }) })
      return
    }
    for (const part of one.getClientRects())
      if (part.width > 0 && part.height > 0) drawBox(part, style, opacity)
    const line = style.textDecorationLine
    const own = { opacity, decoration: line === 'none' ? inherited.decoration : line }
    for (const child of one.childNodes) {
      if (child instanceof Text) drawText(child, style, own)
      else if (child instanceof Element) walk(child, own)
    }
  }
  walk(frame, { opacity: 1, decoration: '' })
  return marks
}

/** A canvas as it is shown: cells that were painted a pixel each stay cells when they are enlarged. */
function pixelsOf(canvas: HTMLCanvasElement, style: CSSStyleDeclaration, box: DOMRect): string {
  if (style.imageRendering !== 'pixelated') return canvas.toDataURL()
  const enlarged = document.createElement('canvas')
  enlarged.width = Math.ceil(2 * box.width)
  enlarged.height = Math.ceil(2 * box.height)
  const context = enlarged.getContext('2d')
  if (context) {
    context.imageSmoothingEnabled = false
    context.drawImage(canvas, 0, 0, enlarged.width, enlarged.height)
  }
  return enlarged.toDataURL()
}

/** A drawing within the page, with its styles in it. */
function drawingAt(drawing: SVGSVGElement, box: DOMRect): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  carryStyles(drawing, copy)
  for (const key of ['x', 'y', 'width', 'height'] as const) copy.setAttribute(key, String(box[key]))
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`)
  return new XMLSerializer().serializeToString(copy)
}

/** A text as the lines into which it was broken; spaces that take no place are left out. */
function linesOf(text: Text): readonly { readonly words: string; readonly box: DOMRect }[] {
  const lines: { words: string; box: DOMRect }[] = []
  let spaces = ''
  const range = document.createRange()
  for (const { index, segment } of new Intl.Segmenter().segment(text.data)) {
    range.setStart(text, index)
    range.setEnd(text, index + segment.length)
    const box = range.getClientRects()[0]
    if (!box || box.width === 0) continue
    const last = lines.at(-1)
    // A space is drawn with the word behind it: at the end of a text it would be lost, and its width with it.
    if (/^\s+$/.test(segment)) spaces += ' '
    else {
      if (last && Math.abs(last.box.top - box.top) < box.height / 2) {
        last.words += spaces + segment
        last.box = union(last.box, box)
      } else lines.push({ words: segment, box })
      spaces = ''
    }
  }
  return lines
}

export function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left)
  const top = Math.min(a.top, b.top)
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top)
}
