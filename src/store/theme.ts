import { useSyncExternalStore } from 'react'
import { usePreferences } from './preferences.ts'

const darkSystem = matchMedia('(prefers-color-scheme: dark)')

/** Paper is white: what is on its way there is drawn in the light theme, pictures too. */
let isPrinting = false
const listeners = new Set<() => void>()

function onPrint({ type }: Event) {
  isPrinting = type === 'beforeprint'
  for (const listener of listeners) listener()
}

// This module is loaded before anything that fits the page to paper, and so is heard first.
window.addEventListener('beforeprint', onPrint)
window.addEventListener('afterprint', onPrint)

function subscribe(listener: () => void) {
  darkSystem.addEventListener('change', listener)
  listeners.add(listener)
  return () => {
    darkSystem.removeEventListener('change', listener)
    listeners.delete(listener)
  }
}

/** The theme that is shown: the chosen one, or the system's. */
export function useTheme(): 'light' | 'dark' {
  const chosen = usePreferences((state) => state.theme)
  const system = useSyncExternalStore(subscribe, () => (darkSystem.matches ? 'dark' : 'light'))
  const printing = useSyncExternalStore(subscribe, () => isPrinting)
  if (printing) return 'light'
  return chosen === 'system' ? system : chosen
}
