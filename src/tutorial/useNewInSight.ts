import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Phase } from './attempt.ts'
import type { Step } from './step.ts'

interface Moment {
  readonly step: Step | null
  readonly phase: Phase
  readonly folded: boolean
}

/** Another step starts at its top; within a step, what has just come, which stands last, is scrolled to. */
export function useNewInSight(body: RefObject<HTMLElement | null>, { step, phase, folded }: Moment): void {
  const before = useRef({ step, phase, folded })
  useLayoutEffect(() => {
    const { current: frame } = body
    const isOther = before.current.step !== step
    const isNew = before.current.phase !== phase || (before.current.folded && !folded)
    before.current = { step, phase, folded }
    if (!frame) return
    if (isOther || (isNew && phase === 'guess')) frame.scrollTop = 0
    else if (isNew && frame.lastElementChild instanceof HTMLElement)
      frame.scrollTop = frame.lastElementChild.offsetTop - frame.offsetTop
  }, [body, step, phase, folded])
}
