import { useEffect, useState } from 'react'

/** As long as a diagram takes to become another one, milliseconds. */
const leaveTime = 240

interface Held<T> {
  readonly of: string
  readonly drawn: readonly T[]
  readonly leaving: readonly T[]
  /** Is the change from the last diagram on its way? */
  readonly isChanging: boolean
}

/**
 * What was drawn of the last diagram and is not of this one, for as long as the change takes: it goes where it is merged
 * instead of vanishing. A change on the way begins anew from what is then on screen.
 *
 * @param of names the diagram: another one begins a change
 */
export function useLeaving<T extends { readonly id: string }>(
  of: string,
  drawn: readonly T[],
): Pick<Held<T>, 'leaving' | 'isChanging'> {
  const [held, setHeld] = useState<Held<T>>({ of, drawn, leaving: [], isChanging: false })
  if (held.of !== of) {
    const staying = new Set(drawn.map(({ id }) => id))
    const leaving = [...held.drawn, ...held.leaving].filter(({ id }) => !staying.has(id))
    setHeld({ of, drawn, leaving, isChanging: true })
  } else if (held.drawn !== drawn) setHeld({ ...held, drawn })
  useEffect(() => {
    if (!held.isChanging) return
    const timer = setTimeout(() => setHeld((now) => ({ ...now, leaving: [], isChanging: false })), leaveTime)
    return () => clearTimeout(timer)
  }, [held])
  return held.of === of ? held : { leaving: [], isChanging: true }
}
