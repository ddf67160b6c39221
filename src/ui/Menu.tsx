import { lazy, Suspense, useState } from 'react'
import styles from './controls.module.css'
import type { MenuProps } from './MenuButton.tsx'

const load = () => import('./MenuButton.tsx')
const MenuButton = lazy(() => load().then(({ MenuButton }) => ({ default: MenuButton })))

/** A button that opens a list of actions; the library behind it is fetched when somebody reaches for the button. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false)
  const button = (
    <button
      type="button"
      className={`${styles.button} ${styles.quiet}`}
      aria-haspopup="menu"
      aria-expanded={false}
      data-part={props.part}
      data-tells={props.tells}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    >
      {props.label} <span aria-hidden="true">▾</span>
    </button>
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <MenuButton {...props} />
    </Suspense>
  )
}
