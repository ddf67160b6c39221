import { type ReactNode, useEffect } from 'react'
import { type SpotlightTarget, shine } from '../store/spotlight.ts'
import styles from './Point.module.css'
import { spotlightTone } from './spotlightTone.ts'

interface PointProps {
  readonly to: SpotlightTarget
  readonly children?: ReactNode
}

/** A phrase that lights the part of the lab it names, while it is under the pointer, in focus or tapped. */
export function Point({ to, children }: PointProps) {
  useEffect(() => () => shine(null), [])
  return (
    <button
      type="button"
      className={styles.point}
      data-tone={spotlightTone[to]}
      onPointerEnter={() => shine(to)}
      onPointerLeave={() => shine(null)}
      onFocus={() => shine(to)}
      onBlur={() => shine(null)}
      onClick={() => shine(to)}
    >
      {children}
    </button>
  )
}
