import type { ReactNode } from 'react'
import styles from './controls.module.css'

interface ScrollFrameProps {
  readonly label: string
  /** As long as what it holds: only what is wider scrolls. */
  readonly whole?: boolean
  readonly children: ReactNode
}

/** What may be wider or longer than its place: scrolls inside its own frame, by keys too. */
export function ScrollFrame({ label, whole = false, children }: ScrollFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.scrollFrame} data-whole={whole || undefined} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
