import { lazy, Suspense, useState } from 'react'
import type { PopoverProps } from './PopoverButton.tsx'

const load = () => import('./PopoverButton.tsx')
const PopoverButton = lazy(() => load().then(({ PopoverButton }) => ({ default: PopoverButton })))

/** A button that opens a small plate; the library behind it is fetched when somebody reaches for the button. */
export function Popover(props: PopoverProps) {
  const [wanted, setWanted] = useState(false)
  const button = (
    <button
      type="button"
      className={props.className}
      aria-haspopup="dialog"
      aria-expanded={false}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    >
      {props.label}
    </button>
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <PopoverButton {...props} />
    </Suspense>
  )
}
