import { useSyncExternalStore } from 'react'

const reduced = matchMedia('(prefers-reduced-motion: reduce)')

const subscribe = (listener: () => void) => {
  reduced.addEventListener('change', listener)
  return () => reduced.removeEventListener('change', listener)
}

/** Does the reader want things to stand still? */
export const useReducedMotion = (): boolean => useSyncExternalStore(subscribe, () => reduced.matches)
