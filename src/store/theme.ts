import { useSyncExternalStore } from 'react'
import { usePreferences } from './preferences.ts'

const darkSystem = matchMedia('(prefers-color-scheme: dark)')

const subscribe = (listener: () => void) => {
  darkSystem.addEventListener('change', listener)
  return () => darkSystem.removeEventListener('change', listener)
}

/** The theme that is shown: the chosen one, or the system's. */
export function useTheme(): 'light' | 'dark' {
  const chosen = usePreferences((state) => state.theme)
  const system = useSyncExternalStore(subscribe, () => (darkSystem.matches ? 'dark' : 'light'))
  return chosen === 'system' ? system : chosen
}
