import { useSyncExternalStore } from 'react'

/** Up to this width the tutorial is a sheet from below (the same number stands in Tutorial.module.css). */
const phone = 'screen and (max-width: 900px)'

const subscribe = (changed: () => void) => {
  const query = window.matchMedia(phone)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Is the tutorial a sheet from below? */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(phone).matches)
