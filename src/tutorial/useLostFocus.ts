import { type RefObject, useEffect, useRef } from 'react'

/**
 * When what was in focus goes away as `moment` changes, puts the focus on `frame`, so that the keyboard and a screen
 * reader go on from there. Takes it from nothing that still has it.
 */
export function useLostFocus(frame: RefObject<HTMLElement | null>, moment: string): void {
  const before = useRef(moment)
  useEffect(() => {
    if (before.current === moment) return
    before.current = moment
    if (document.activeElement === null || document.activeElement === document.body)
      frame.current?.focus({ preventScroll: true })
  }, [frame, moment])
}
