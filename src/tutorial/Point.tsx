import { type ReactNode, useEffect } from 'react'
import { type SpotlightTarget, shine } from '../store/spotlight.ts'
import { bringIntoSight } from './lighting.ts'
import styles from './Point.module.css'

interface PointProps {
  readonly to: SpotlightTarget
  readonly children?: ReactNode
}

const toneOf = (target: SpotlightTarget) => /^(bert|gpt|elmo)\./.exec(target)?.[1]

/** A phrase that lights the part of the lab it names, while it is under the pointer, in focus or tapped. */
export function Point({ to, children }: PointProps) {
  useEffect(() => () => shine(null), [])
  return (
    <button
      type="button"
      className={styles.point}
      data-tone={toneOf(to)}
      data-to={to}
      onPointerEnter={() => shine(to)}
      onPointerLeave={() => shine(null)}
      onFocus={() => shine(to)}
      onBlur={() => shine(null)}
      onClick={() => {
        shine(to)
        bringIntoSight(to)
      }}
    >
      {children}
    </button>
  )
}
