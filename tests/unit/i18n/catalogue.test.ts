import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from '../../../src/i18n/en.ts'
import { preferredLocale } from '../../../src/i18n/locale.ts'
import arithmeticEn from '../../../src/i18n/parts/arithmetic.en.ts'
import arithmeticZh from '../../../src/i18n/parts/arithmetic.zh.ts'
import blueprintsDifferencesEn from '../../../src/i18n/parts/blueprintsDifferences.en.ts'
import blueprintsDifferencesZh from '../../../src/i18n/parts/blueprintsDifferences.zh.ts'
import blueprintsSizesEn from '../../../src/i18n/parts/blueprintsSizes.en.ts'
import blueprintsSizesZh from '../../../src/i18n/parts/blueprintsSizes.zh.ts'
import blueprintsTasksEn from '../../../src/i18n/parts/blueprintsTasks.en.ts'
import blueprintsTasksZh from '../../../src/i18n/parts/blueprintsTasks.zh.ts'
import elmoEn from '../../../src/i18n/parts/elmo.en.ts'
import elmoZh from '../../../src/i18n/parts/elmo.zh.ts'
import predictFailuresEn from '../../../src/i18n/parts/predictFailures.en.ts'
import predictFailuresZh from '../../../src/i18n/parts/predictFailures.zh.ts'
import predictWritingEn from '../../../src/i18n/parts/predictWriting.en.ts'
import predictWritingZh from '../../../src/i18n/parts/predictWriting.zh.ts'
import reachEn from '../../../src/i18n/parts/reach.en.ts'
import reachZh from '../../../src/i18n/parts/reach.zh.ts'
import teachingEn from '../../../src/i18n/parts/teaching.en.ts'
import teachingZh from '../../../src/i18n/parts/teaching.zh.ts'
import teachingKeyEn from '../../../src/i18n/parts/teachingKey.en.ts'
import teachingKeyZh from '../../../src/i18n/parts/teachingKey.zh.ts'
import teachingLessonsEn from '../../../src/i18n/parts/teachingLessons.en.ts'
import teachingLessonsZh from '../../../src/i18n/parts/teachingLessons.zh.ts'
import teachingLinksEn from '../../../src/i18n/parts/teachingLinks.en.ts'
import teachingLinksZh from '../../../src/i18n/parts/teachingLinks.zh.ts'
import wordsEn from '../../../src/i18n/parts/words.en.ts'
import wordsZh from '../../../src/i18n/parts/words.zh.ts'
import zh from '../../../src/i18n/zh.ts'

type Catalogue = { readonly [key: string]: string | Catalogue }

const sentences = (catalogue: Catalogue, path = ''): [string, string][] =>
  Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path + key}.`),
  )

/** Names of the ICU arguments of a sentence. */
const argumentsOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name))].sort().join(' ')

const folder = join(import.meta.dirname, '..', '..', '..', 'src')
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('i18n'))
  .map((path) => readFileSync(join(folder, path), 'utf8'))
  .join('\n')

/** The first catalogue, and those of what opens later. */
const catalogues: readonly [name: string, en: Catalogue, zh: Catalogue][] = [
  ['first', en, zh],
  ['arithmetic', arithmeticEn, arithmeticZh],
  ['blueprintsDifferences', blueprintsDifferencesEn, blueprintsDifferencesZh],
  ['blueprintsSizes', blueprintsSizesEn, blueprintsSizesZh],
  ['blueprintsTasks', blueprintsTasksEn, blueprintsTasksZh],
  ['elmo', elmoEn, elmoZh],
  ['predictFailures', predictFailuresEn, predictFailuresZh],
  ['predictWriting', predictWritingEn, predictWritingZh],
  ['reach', reachEn, reachZh],
  ['teaching', teachingEn, teachingZh],
  ['teachingKey', teachingKeyEn, teachingKeyZh],
  ['teachingLessons', teachingLessonsEn, teachingLessonsZh],
  ['teachingLinks', teachingLinksEn, teachingLinksZh],
  ['words', wordsEn, wordsZh],
]

describe.each(catalogues)('The catalogue %s', (_, english, chinese) => {
  it('asks for the same numbers and names in both languages', () => {
    const asked = (catalogue: Catalogue) => sentences(catalogue).map(([key, one]) => [key, argumentsOf(one)])
    expect(asked(chinese)).toEqual(asked(english))
  })

  it('holds no sentence that nobody says', () => {
    // Refusals are said by their code; a name may be the end of a template, such as `${kind}Note`.
    const unsaid = sentences(english)
      .map(([key]) => key)
      .filter((key) => !key.startsWith('refusal.'))
      .filter((key) => {
        const name = key.split('.').at(-1) ?? ''
        const ending = /[A-Z]?[a-z-]+$/.exec(name)?.[0] ?? name
        return ![`'${key}'`, `'${name}'`, `.${name}'`, `}${ending}\``, `${name}:`].some((form) =>
          source.includes(form),
        )
      })
    expect(unsaid).toEqual([])
  })
})

describe('The language of a first visit', () => {
  it('is the first of the reader’s that we have, and English otherwise', () => {
    expect(preferredLocale(['fr', 'zh-TW', 'en'])).toBe('zh')
    expect(preferredLocale(['en-GB', 'zh'])).toBe('en')
    expect(preferredLocale(['de'])).toBe('en')
    expect(preferredLocale([])).toBe('en')
  })
})
