import { type ReactNode, useState } from 'react'
import styles from './controls.module.css'

interface FoldProps {
  readonly title: string
  /** Called while the fold is open: what nobody sees is not drawn. */
  readonly children: () => ReactNode
}

/** Something that waits behind its title. */
export function Fold({ title, children }: FoldProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  )
}
