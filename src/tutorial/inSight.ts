import type { SpotlightTarget } from '../store/spotlight.ts'
import { partsOf } from './lighting.ts'

/** Left free between a part that has been brought into sight and what covers the page there. */
const margin = 16

/** From where to where the page is free: below the sentence where it stays at the top, above the sheet on a phone. */
function freeSpan(): { readonly from: number; readonly to: number } {
  const bar = partsOf('sentence')[0]
  const sheet = document.querySelector<HTMLElement>('[data-sheet]')
  const covers = (element: HTMLElement | null | undefined, position: string) =>
    element && getComputedStyle(element).position === position ? element : null
  return {
    from: covers(bar, 'sticky')?.offsetHeight ?? 0,
    to: covers(sheet, 'fixed')?.getBoundingClientRect().top ?? window.innerHeight,
  }
}

/**
 * Brings a part of the page into sight. One that fills half of the free page, or shows whole, stays where it is: nothing
 * jumps that can be seen.
 */
export function bringIntoSight(target: SpotlightTarget): void {
  const part = partsOf(target)[0]
  if (!part) return
  const { top, bottom, height } = part.getBoundingClientRect()
  const { from, to } = freeSpan()
  const visible = Math.min(bottom, to) - Math.max(top, from)
  if (visible >= Math.min(height, (to - from) / 2)) return
  const fits = height + 2 * margin <= to - from
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  window.scrollBy({
    top: top > from && fits ? bottom - to + margin : top - from - margin,
    behavior: still ? 'instant' : 'smooth',
  })
}
