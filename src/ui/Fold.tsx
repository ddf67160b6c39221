import { type ReactNode, useState } from 'react'
import styles from './controls.module.css'

interface FoldProps {
  readonly title: string
  /** Whether it is open, where somebody else keeps that; with `onToggle`. */
  readonly open?: boolean
  readonly onToggle?: (open: boolean) => void
  /** Called while the fold is open: what nobody sees is not drawn. */
  readonly children: () => ReactNode
}

/** Something that waits behind its title. */
export function Fold({ title, open: kept, onToggle, children }: FoldProps) {
  const [own, setOwn] = useState(false)
  const open = kept ?? own
  const toggle = onToggle ?? setOwn
  return (
    <details className={styles.fold} open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  )
}
