import { type RefObject, useLayoutEffect, useState } from 'react'

/** What a picture must know of the place it is drawn in. */
export interface Frame {
  /** CSS pixels; 0 before the first measurement. */
  readonly width: number
  /** Device pixels in a CSS pixel. */
  readonly ratio: number
  /** CSS pixels in 1/16 rem. */
  readonly unit: number
  /** The main pointer is a finger. */
  readonly coarse: boolean
  /** It is drawn for a sheet of paper. */
  readonly paper: boolean
}

/** Told to all pictures while the page is laid out as on paper: each measures its place there. */
export const paperEvent = 'paper'

function measure(element: HTMLElement, paper: boolean): Frame {
  return {
    paper,
    width: element.clientWidth,
    ratio: window.devicePixelRatio || 1,
    unit: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16,
    coarse: matchMedia('(pointer: coarse)').matches,
  }
}

const same = (a: Frame, b: Frame): boolean =>
  a.width === b.width &&
  a.ratio === b.ratio &&
  a.unit === b.unit &&
  a.coarse === b.coarse &&
  a.paper === b.paper

/** Follows the size of an element and the sharpness of the screen; measured before the first paint. */
export function useFrame(element: RefObject<HTMLElement | null>): Frame {
  const [frame, setFrame] = useState<Frame>({ width: 0, ratio: 1, unit: 1, coarse: false, paper: false })
  useLayoutEffect(() => {
    const place = element.current
    if (!place) return
    const take = (paper: boolean) =>
      setFrame((old) => {
        const now = measure(place, paper)
        return same(old, now) ? old : now
      })
    const update = () => take(false)
    const onPaper = () => take(true)
    update()
    const observer = new ResizeObserver(update)
    observer.observe(place)
    window.addEventListener('resize', update)
    window.addEventListener(paperEvent, onPaper)
    window.addEventListener('afterprint', update)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', update)
      window.removeEventListener(paperEvent, onPaper)
      window.removeEventListener('afterprint', update)
    }
  }, [element])
  return frame
}
