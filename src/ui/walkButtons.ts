import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** For a row of buttons that is one tab stop: an arrow key moves the focus along it, in reading order. @returns where to */
export function walkButtons(event: KeyboardEvent<HTMLElement>): HTMLButtonElement | undefined {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const here = buttons.indexOf(event.target as HTMLButtonElement)
  const step = steps[event.key]
  const next = here < 0 || step === undefined ? undefined : buttons[here + step]
  if (!next) return undefined
  event.preventDefault()
  next.focus()
  return next
}
