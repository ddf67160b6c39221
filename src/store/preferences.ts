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

export const preferTheme = (theme: Theme) => {
  remember('theme', theme)
  usePreferences.setState({ theme })
}

export const preferLocale = (locale: Locale) => {
  remember('locale', locale)
  usePreferences.setState({ locale })
}
