import { captionedSvg, filesOf } from './captionedSvg.ts'
import { type Mark, shownMarks, union } from './shownMarks.ts'
import { element } from './svgText.ts'

const MARGIN = 20
/** A caption is set no narrower than this, px. */
const NARROWEST = 360

/** Marks and where they stand as one picture over its caption, as wide and as high as they need. */
function shownSvg(marks: readonly Mark[], caption: readonly string[]): string {
  const whole = marks.map(({ box }) => box).reduce(union)
  const dark = getComputedStyle(document.documentElement).colorScheme.includes('dark')
  const transform = `translate(${MARGIN - whole.left} ${MARGIN - whole.top})`
  return captionedSvg({
    markup: element('g', { transform }, marks.map(({ markup }) => markup).join('')),
    width: Math.ceil(Math.max(NARROWEST, whole.width) + 2 * MARGIN),
    bottom: Math.ceil(whole.height + 1.5 * MARGIN),
    margin: MARGIN,
    caption,
    theme: dark ? 'dark' : 'light',
  })
}

/** Both kinds of file of what stands in a frame. @throws where nothing stands there */
export function shownFiles(frame: Element, caption: readonly string[]) {
  const marks = shownMarks(frame)
  if (marks.length === 0) throw new Error('There is no picture.')
  return filesOf(shownSvg(marks, caption))
}
