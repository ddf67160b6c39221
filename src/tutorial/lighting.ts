import { type SpotlightTarget, useSpotlight } from '../store/spotlight.ts'

/** The elements of the page that are a part of that name. */
export const partsOf = (target: SpotlightTarget) =>
  document.querySelectorAll<HTMLElement>(`[data-spot~="${target}"]`)

/** Lights the parts of the page that a phrase names, as long as it names them. Returns what ends it. */
export const startLighting = (): (() => void) =>
  useSpotlight.subscribe(({ target }) => {
    for (const lit of document.querySelectorAll('[data-lighted]')) lit.removeAttribute('data-lighted')
    if (target) for (const part of partsOf(target)) part.setAttribute('data-lighted', '')
  })

/** Puts the cursor into the sentence, all of it selected, so that typing replaces it. */
export function typeOwnSentence(): void {
  const box = partsOf('sentence')[0]?.querySelector('textarea')
  box?.focus()
  box?.select()
}
