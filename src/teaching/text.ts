import type { Locale } from '../i18n/locale.ts'

/** The same said in each language. */
export type Text = Readonly<Record<Locale, string>>
