import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import { type SpotlightTarget, shine } from '../store/spotlight.ts'
import { bringIntoSight } from './inSight.ts'
import styles from './Point.module.css'
import { layStill } from './pointerAt.ts'

interface PointProps {
  readonly to: SpotlightTarget
  readonly children?: ReactNode
}

const toneOf = (target: SpotlightTarget) => /^(bert|gpt|elmo)\./.exec(target)?.[1]

/** A pointer that rests so long on a phrase wants to see what it names; one on its way across does not. */
const restMs = 300

/**
 * A phrase that lights the part of the lab it names, while it is under the pointer, in focus or tapped, and brings the
 * part into sight.
 */
export function Point({ to, children }: PointProps) {
  const rest = useRef(0)
  useEffect(
    () => () => {
      window.clearTimeout(rest.current)
      shine(null)
    },
    [],
  )
  const enter = (event: PointerEvent) => {
    if (layStill(event)) return
    shine(to)
    if (event.pointerType === 'mouse') rest.current = window.setTimeout(() => bringIntoSight(to), restMs)
  }
  const leave = (event: PointerEvent) => {
    window.clearTimeout(rest.current)
    // Where bringing the part into sight moved the phrase away, the part stays lit until the pointer moves.
    if (layStill(event)) window.addEventListener('pointermove', () => shine(null), { once: true })
    else shine(null)
  }
  const show = () => {
    shine(to)
    bringIntoSight(to)
  }
  return (
    <button
      type="button"
      className={styles.point}
      data-tone={toneOf(to)}
      data-to={to}
      onPointerEnter={enter}
      onPointerLeave={leave}
      onFocus={(event) => (event.currentTarget.matches(':focus-visible') ? show() : shine(to))}
      onBlur={() => shine(null)}
      onClick={show}
    >
      {children}
    </button>
  )
}
