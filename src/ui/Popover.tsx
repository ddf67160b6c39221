import { lazy, Suspense } from 'react'
import styles from './controls.module.css'
import type { PopoverProps } from './PopoverButton.tsx'

const PopoverButton = lazy(() =>
  import('./PopoverButton.tsx').then(({ PopoverButton }) => ({ default: PopoverButton })),
)

/** A button that opens a small plate with more about itself; the library behind it comes after the first picture. */
export function Popover({ className = `${styles.button} ${styles.quiet}`, ...rest }: PopoverProps) {
  return (
    <Suspense
      fallback={
        <button type="button" className={className}>
          {rest.label}
        </button>
      }
    >
      <PopoverButton className={className} {...rest} />
    </Suspense>
  )
}
