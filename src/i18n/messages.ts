import type en from './en.ts'
import type { Locale } from './locale.ts'

export type Messages = typeof en

/** The same keys as the English catalogue with other sentences: a missing or extra key does not compile. */
export type Translation<T = Messages> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]>
}

const load: Record<Locale, () => Promise<{ default: Translation }>> = {
  en: () => import('./en.ts'),
  zh: () => import('./zh.ts'),
}

/** Fetches the catalogue of one language. */
export const loadMessages = async (locale: Locale): Promise<Translation> => (await load[locale]()).default
