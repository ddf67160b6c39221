import type { Locale } from '../i18n/locale.ts'

const files = import.meta.glob<Readonly<Record<Locale, string>>>('./steps/*/title.json', {
  eager: true,
  import: 'default',
})

const titles = new Map(
  Object.entries(files).map(([path, title]) => [/\d\d\.\d-([a-z0-9-]+)\//.exec(path)?.[1], title]),
)

/** A step's title, all of which fit into the table of contents. */
export const titleOf = (id: string, locale: Locale): string => titles.get(id)?.[locale] ?? id
