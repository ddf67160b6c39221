import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Phase } from './attempt.ts'

interface Moment {
  readonly place: string | null
  readonly phase: Phase
  readonly folded: boolean
}

/** Another place starts at its top, and so does its lab; within a step, what has just come, which stands last, is scrolled to. */
export function useNewInSight(body: RefObject<HTMLElement | null>, { place, phase, folded }: Moment): void {
  const before = useRef({ place, phase, folded })
  useLayoutEffect(() => {
    const { current: frame } = body
    const { place: placeBefore } = before.current
    const isOther = placeBefore !== place
    const isNew = before.current.phase !== phase || (before.current.folded && !folded)
    before.current = { place, phase, folded }
    if (!frame) return
    if (isOther && placeBefore !== null) window.scrollTo({ top: 0, behavior: 'instant' })
    if (isOther || (isNew && phase === 'guess')) frame.scrollTop = 0
    else if (isNew && frame.lastElementChild instanceof HTMLElement)
      frame.scrollTop = frame.lastElementChild.offsetTop - frame.offsetTop
  }, [body, place, phase, folded])
}
