import { writeAddress } from '../store/address.ts'
import { type Choices, defaults } from '../store/fields.ts'
import { chapters, course, entryById } from '../tutorial/course.ts'

/** What something of this page opens: a place of the course, a chapter, or a picture. */
export type Opens =
  | { readonly step: string; readonly path?: Choices['path'] }
  | { readonly chapter: number }
  | { readonly show: Partial<Choices> }

/** Its address within the page; null where the course has no such place. */
export function hrefOf(opens: Opens): string | null {
  if ('show' in opens) return writeAddress({ ...defaults, ...opens.show })
  const entry =
    'step' in opens
      ? entryById(opens.step)
      : chapters.includes(opens.chapter)
        ? course.find((one) => one.kind === 'step' && one.chapter === opens.chapter)
        : null
  const path = ('path' in opens && opens.path) || defaults.path
  return entry ? writeAddress({ ...defaults, path, step: entry.id }) : null
}
