import { pictureFiles } from './standaloneSvg.ts'

/** The lattice somewhere in a place as files, from its first column on, however far it is scrolled. */
export function latticeFiles(place: Element, caption: readonly string[]) {
  const frame = place.querySelector('[data-lattice]')
  if (!frame) throw new Error('There is no lattice.')
  const { scrollLeft } = frame
  const scrollTo = (left: number) => {
    frame.scrollLeft = left
    // The names of the layers follow at once, not with the next frame.
    frame.dispatchEvent(new Event('scroll'))
  }
  scrollTo(0)
  try {
    return pictureFiles(frame, caption)
  } finally {
    scrollTo(scrollLeft)
  }
}
