export const locales = ['en', 'zh'] as const
export type Locale = (typeof locales)[number]

/** What each language calls itself. */
export const localeNames: Record<Locale, string> = { en: 'English', zh: '简体中文' }

/** The same where there is little room. */
export const localeAbbreviations: Record<Locale, string> = { en: 'EN', zh: '中文' }

/** Value of the `lang` attribute, so that the right Chinese glyphs are chosen. */
export const languageTags: Record<Locale, string> = { en: 'en', zh: 'zh-Hans' }

/** The first of the reader's languages that we have; English otherwise. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const found = locales.find((locale) => language.toLowerCase().split('-')[0] === locale)
    if (found) return found
  }
  return 'en'
}
