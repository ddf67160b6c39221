import type { ReactNode } from 'react'
import styles from './controls.module.css'

interface ScrollFrameProps {
  readonly label: string
  readonly children: ReactNode
}

/** What may be wider or longer than its place: scrolls inside its own frame, by keys too. */
export function ScrollFrame({ label, children }: ScrollFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.scrollFrame} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
