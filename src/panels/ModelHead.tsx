import type { ReactNode } from 'react'
import { glyphs } from '../trace/display.ts'
import type { ModelKind } from '../trace/trace.ts'
import styles from './ModelHead.module.css'

interface ModelHeadProps {
  readonly kind: ModelKind
  readonly name: string
  /** A line below the name. */
  readonly note: ReactNode
  /** What stands at the other end of the name's row. */
  readonly children?: ReactNode
  readonly className?: string | undefined
}

/** The head of a model's panel: its sign and name, how it reads, and what may be chosen about it. */
export function ModelHead({ kind, name, note, children, className }: ModelHeadProps) {
  return (
    <header className={[styles.head, className].filter(Boolean).join(' ')}>
      <h2>
        <span className={styles.glyph} aria-hidden="true">
          {glyphs[kind]}
        </span>{' '}
        {name}
      </h2>
      <div className={styles.tools}>{children}</div>
      <p className={styles.note}>{note}</p>
    </header>
  )
}
