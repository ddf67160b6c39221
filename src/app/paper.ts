import { flushSync } from 'react-dom'
import { paperEvent } from '../charts/useFrame.ts'

/** What A4 and letter both hold, lying and with the margins of theme.css, less the rounding of a zoomed layout; CSS pixels. */
const sheet = { width: 998, height: 728 }

/** Widths of media queries mean an upright sheet: a browser asks them before it has read `@page`. */
const upright = 740

/** Of the page's size, per cent. Below the least, small print is under 5.4 points: what needs more room takes several sheets. */
const zooms = { greatest: 94, least: 52, step: 2 }
/** The zoom that most pages get, for which the pictures are drawn. */
const likely = 60

/** Does a rule under this media query hold on paper? */
function holdsOnPaper(query: string): boolean {
  return query.split(',').some((one) => {
    if (/\bscreen\b/.test(one)) return false
    const widths = [...one.matchAll(/(min|max)-width:\s*([\d.]+)px/g)]
    const [others] =
      one.replace(/\bprint\b|\ball\b|\((?:min|max)-width:[^)]*\)|\band\b/g, '').match(/\S+/) ?? []
    if (others !== undefined) return matchMedia(one).matches
    return widths.every(([, bound, pixels]) =>
      bound === 'min' ? upright >= Number(pixels) : upright <= Number(pixels),
    )
  })
}

function* mediaRules(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule
    else if (rule instanceof CSSGroupingRule) yield* mediaRules(rule.cssRules)
  }
}

/** Lays the page out as on paper while `look` looks at it, and puts everything back. */
function asOnPaper<T>(frame: HTMLElement, look: () => T): T {
  const queries = [...document.styleSheets]
    .flatMap((styles) => [...mediaRules(styles.cssRules)])
    .map(({ media }) => ({ media, query: media.mediaText }))
  const scrolled = [document.documentElement, ...frame.querySelectorAll('*')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop > 0 || scrollLeft > 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }))
  for (const { media, query } of queries) media.mediaText = holdsOnPaper(query) ? 'all' : 'not all'
  try {
    return look()
  } finally {
    for (const { media, query } of queries) media.mediaText = query
    frame.style.removeProperty('width')
    for (const { element, top, left } of scrolled) element.scrollTo({ top, left, behavior: 'instant' })
  }
}

/** Is a picture or a table wider than the plate that it stands on? */
const isCut = (frame: HTMLElement): boolean =>
  [...frame.querySelectorAll('svg, canvas, table')].some((picture) => {
    const plate = picture.closest('article, section, main, aside')
    const { right, width } = picture.getBoundingClientRect()
    return plate !== null && width > 0 && right > plate.getBoundingClientRect().right + 1
  })

/** Lays the page out as large as one sheet of paper holds; `--paper` is the zoom of the printed page. */
export function fitToPaper(frame: HTMLElement) {
  const root = document.documentElement.style
  root.setProperty('--paper', '1')
  const zoom = asOnPaper(frame, () => {
    frame.style.width = `${(100 * sheet.width) / likely}px`
    flushSync(() => window.dispatchEvent(new Event(paperEvent)))
    for (let percent = zooms.greatest; percent >= zooms.least; percent -= zooms.step) {
      frame.style.width = `${(100 * sheet.width) / percent}px`
      if ((frame.offsetHeight * percent) / 100 <= sheet.height && !isCut(frame)) return String(percent / 100)
    }
    return getComputedStyle(frame).getPropertyValue('--several-sheets')
  })
  root.setProperty('--paper', zoom)
}
