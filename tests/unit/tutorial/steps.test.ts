import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/i18n/locale.ts'
import { papers } from '../../../src/i18n/papers.ts'
import { readAddress, writeAddress } from '../../../src/store/address.ts'
import { defaults } from '../../../src/store/fields.ts'
import { spotlightTargets } from '../../../src/store/spotlight.ts'
import { corePath, course } from '../../../src/tutorial/course.ts'
import { terms } from '../../../src/tutorial/glossary.ts'
import { titleOf } from '../../../src/tutorial/titles.ts'
import { plain, quizFiles, stepFiles } from '../../support/courseFiles.ts'

const tagged = (mdx: string, tag: string, attribute: string) =>
  [...mdx.matchAll(new RegExp(`<${tag} ${attribute}="([^"]*)"`, 'g'))].map((match) => match[1]!).sort()

/** Every sentence below some words. */
const sentences = (words: object): string[] =>
  Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : sentences(word)))

/** Numerals, but for those in names such as GPT-2, Word2Vec or 80/10/10. */
const numeralsIn = (text: string) =>
  text.replace(/[A-Za-z]+-?\d+[A-Za-z]*/g, '').match(/\d+(?:[.,]\d+)*/g) ?? []

test('every folder of steps/ is a step of the course, in the order of its name; those of quizzes/ end their chapters', () => {
  expect(course.filter(({ kind }) => kind === 'step').map(({ id }) => id)).toEqual(
    stepFiles.map(({ id }) => id),
  )
  const questions = course.flatMap((entry) =>
    entry.kind === 'quiz' ? entry.questions.map(({ id }) => id) : [],
  )
  expect(questions).toEqual(quizFiles.map(({ id }) => id))
  expect(new Set(stepFiles.map(({ id }) => id)).size).toBe(stepFiles.length)
  expect(stepFiles.map(({ id }) => id)).toEqual(expect.arrayContaining([...corePath]))
})

const linkedTerms = /<Term of="([^"]*)">([^<]*)<\/Term>/g

/** Does it hold the phrase, as a word of its own where the language parts words? */
const holds = (text: string, phrase: string) =>
  new RegExp(`(?<![A-Za-z-])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z-])`, 'iu').test(text)

test('the glossary lists no term that the course does not link', () => {
  const linked = new Set(stepFiles.flatMap(({ prose }) => tagged(prose.en, 'Term', 'of')))
  expect(Object.keys(terms).filter((term) => !linked.has(term))).toEqual([])
})

test.each(locales)('a term is linked in the step in which it first stands, %s', (locale) => {
  const earlier: string[] = []
  const linked = new Set<string>()
  const late: string[] = []
  for (const { folder, prose } of stepFiles) {
    for (const [, term, phrase] of prose[locale].matchAll(linkedTerms)) {
      if (!linked.has(term!) && earlier.some((text) => holds(text, phrase!)))
        late.push(`${term} is linked in ${folder}, but “${phrase}” stands before`)
      linked.add(term!)
    }
    earlier.push(plain(prose[locale]))
  }
  expect(late).toEqual([])
})

describe.each(stepFiles.map((files) => [files.id, files] as const))(
  '%s',
  (id, { step, hand, title, prose }) => {
    test('has a title in every language', () => {
      for (const locale of locales) {
        expect(title[locale].trim()).not.toBe('')
        expect(titleOf(id, locale)).toBe(title[locale])
      }
    })

    test('its starting picture, and the one after the task, fit in an address', () => {
      for (const change of [step.start, { ...step.start, ...step.showMe }]) {
        const choices = { ...defaults, ...change, step: id }
        expect(readAddress(writeAddress(choices))).toEqual({ choices, ignored: [] })
      }
    })

    test('its prose is short in every language', () => {
      expect(plain(prose.en).split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(90)
      expect(plain(prose.zh).match(/\p{Script=Han}/gu)?.length ?? 0).toBeLessThanOrEqual(170)
    })

    test('its prose points at the same parts of the page, terms and papers in every language, and each exists', () => {
      for (const [tag, attribute, known] of [
        ['Point', 'to', spotlightTargets],
        ['Term', 'of', Object.keys(terms)],
        ['Cite', 'of', Object.keys(papers)],
      ] as const) {
        const [first, ...others] = locales.map((locale) => tagged(prose[locale], tag, attribute))
        expect(known).toEqual(expect.arrayContaining(first!))
        for (const other of others) expect(other).toEqual(first)
        if (tag === 'Point') expect(first!.length).toBeGreaterThan(0)
      }
    })

    test('no sentence of it is empty in any language', () => {
      for (const locale of locales)
        for (const sentence of [step.task[locale], ...sentences(step.words[locale])])
          expect(sentence.trim()).not.toBe('')
    })

    test('every numeral in its words is counted or cited', () => {
      const counted = Object.keys(hand.numerals ?? {})
      for (const locale of locales)
        for (const text of [
          plain(prose[locale]),
          title[locale],
          step.task[locale],
          ...sentences(step.words[locale]),
        ])
          expect(counted, text).toEqual(expect.arrayContaining(numeralsIn(text)))
    })
  },
)

describe.each(quizFiles.map((files) => [files.id, files] as const))('%s', (_, { question, key }) => {
  test('no sentence of it is empty in any language, and every numeral is counted or cited', () => {
    const counted = Object.keys(key.numerals ?? {})
    for (const locale of locales)
      for (const text of sentences(question.words[locale])) {
        expect(text.trim()).not.toBe('')
        expect(counted, text).toEqual(expect.arrayContaining(numeralsIn(text)))
      }
  })
})
