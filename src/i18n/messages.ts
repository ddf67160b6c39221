import type { Locale } from './locale.ts'
import type { Translation } from './translation.ts'

export type { Messages } from './translation.ts'

const load: Record<Locale, () => Promise<{ default: Translation }>> = {
  en: () => import('./en.ts'),
  zh: () => import('./zh.ts'),
}

/** Fetches the catalogue of one language. */
export const loadMessages = async (locale: Locale): Promise<Translation> => (await load[locale]()).default
