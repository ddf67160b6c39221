import { create } from 'zustand'
import { type Locale, preferredLocale } from '../i18n/locale.ts'
import { recall, remember } from './device.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

interface Preferences {
  readonly locale: Locale
  readonly theme: Theme
}

const storedTheme = recall('theme')
const storedLocale = recall('locale')

/** What belongs to the reader and this device, not to the picture. */
export const usePreferences = create<Preferences>(() => ({
  locale:
    storedLocale === 'en' || storedLocale === 'zh' ? storedLocale : preferredLocale(navigator.languages),
  theme: themes.find((theme) => theme === storedTheme) ?? 'system',
}))

/** Sets the theme; false when this device would not remember it. */
export const preferTheme = (theme: Theme): boolean => {
  usePreferences.setState({ theme })
  return remember('theme', theme)
}

/** Sets the language; false when this device would not remember it. */
export const preferLocale = (locale: Locale): boolean => {
  usePreferences.setState({ locale })
  return remember('locale', locale)
}
