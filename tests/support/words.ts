import en from '../../src/i18n/en.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { loadPart, type Parts, partNames } from '../../src/i18n/parts.ts'
import zh from '../../src/i18n/zh.ts'
import type { Words } from '../../src/tutorial/hand.ts'

async function all(locale: Locale): Promise<Words> {
  const parts = await Promise.all(
    partNames.map(async (part: keyof Parts) => [part, await loadPart(part, locale)] as const),
  )
  return { ...(locale === 'en' ? en : zh), ...Object.fromEntries(parts) } as Words
}

/** All words of the page, those of what opens later included. */
export const words: Readonly<Record<Locale, Words>> = { en: await all('en'), zh: await all('zh') }
