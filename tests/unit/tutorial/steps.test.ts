import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/i18n/locale.ts'
import { readAddress, writeAddress } from '../../../src/store/address.ts'
import { defaults } from '../../../src/store/fields.ts'
import { course } from '../../../src/tutorial/course.ts'
import { spotlightTone } from '../../../src/tutorial/spotlightTone.ts'
import { answered } from './answered.ts'
import { fakeTrace } from './fakeTrace.ts'

const folder = new URL('../../../src/tutorial/steps/', import.meta.url)
const proseOf = (id: string, locale: string) => readFileSync(new URL(`${id}/${locale}.mdx`, folder), 'utf8')
const plain = (mdx: string) => mdx.replace(/<[^>]+>/g, '').replace(/[*_]/g, '')

test('every folder of steps/ is a step of the course, under its own name and in its own place', () => {
  expect(course.map(({ id }) => id).sort()).toEqual(readdirSync(folder).sort())
  const places = course.map(({ at }) => at.join('.'))
  expect(new Set(places).size).toBe(course.length)
})

describe.each(course.map((step) => [step.id, step] as const))('%s', (id, step) => {
  test('its starting picture, and the one after the task, fit in an address', () => {
    for (const change of [step.start, { ...step.start, ...step.showMe }]) {
      const choices = { ...defaults, ...change, step: id }
      expect(readAddress(writeAddress(choices))).toEqual({ choices, ignored: [] })
    }
  })

  test('its prose is short in every language', () => {
    expect(plain(proseOf(id, 'en')).split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(90)
    expect(plain(proseOf(id, 'zh')).match(/\p{Script=Han}/gu)?.length ?? 0).toBeLessThanOrEqual(160)
  })

  test('its prose points at the same parts of the lab in every language, and each of them exists', () => {
    const [first, ...others] = locales.map((locale) =>
      [...proseOf(id, locale).matchAll(/<Point to="([^"]*)">/g)].map((match) => match[1]!).sort(),
    )
    expect(Object.keys(spotlightTone)).toEqual(expect.arrayContaining(first!))
    expect(first!.length).toBeGreaterThan(0)
    for (const other of others) expect(other).toEqual(first)
  })

  test('no sentence of it is empty in any language', () => {
    const sentences = (words: object): string[] =>
      Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : sentences(word)))
    for (const locale of locales)
      for (const sentence of sentences(step.words[locale])) expect(sentence.trim()).not.toBe('')
  })

  test('its task is not done when it opens, nor answered by a Trace of another picture', () => {
    const start = { ...defaults, ...step.start, step: id }
    const own = {
      'bert.shown': fakeTrace({
        kind: 'bert',
        real: [1, 1, 0],
        mayLook: (_, column) => column < 2,
        states: [1, 2, 3],
      }),
      'gpt.shown': fakeTrace({
        kind: 'gpt',
        real: [1, 1, 0],
        mayLook: (row, column) => column < 2 && column <= row,
        states: [1, 2, 3],
      }),
    }
    const results = answered(start, own)
    expect(step.isDone({ choices: start, results })).toBe(false)
    const after = { ...start, ...step.showMe }
    expect(step.answer({ choices: after, results })).toBeNull()
  })
})

const stepOf = (id: string) => course.find((step) => step.id === id)!

describe('the numbers of the steps', () => {
  test('padding: the share of the weight of real rows that goes to pads, and how many of them moved', () => {
    const step = stepOf('padding')
    const choices = { ...defaults, ...step.start, ...step.showMe, step: step.id }
    const real = [1, 1, 0, 0] as const
    const shown = fakeTrace({ kind: 'bert', real, mayLook: () => true, states: [1, 2, 8, 8] })
    const own = fakeTrace({ kind: 'bert', real, mayLook: (_, column) => column < 2, states: [1, 5, 9, 9] })
    const lab = { choices, results: answered(choices, { 'bert.shown': shown, 'bert.own': own }) }
    expect(step.isDone(lab)).toBe(true)
    expect(step.answer(lab)).toEqual({
      outcome: 50,
      readings: {
        own: { unit: 'share', value: 0 },
        open: { unit: 'share', value: 0.5 },
        moved: { unit: 'count', value: 1, of: 2 },
      },
      by: { kind: 'bert', origin: 'trained' },
    })
  })

  test('padding: one cell painted open is the task done too', () => {
    const step = stepOf('padding')
    const choices = { ...defaults, ...step.start, step: step.id, 'bert.flips': [[0, 2]] as const }
    const mayLook = (row: number, column: number) => column < 2 || (row === 0 && column === 2)
    const shown = fakeTrace({ kind: 'bert', real: [1, 1, 0], mayLook, states: [1, 2, 3] })
    expect(step.isDone({ choices, results: answered(choices, { 'bert.shown': shown }) })).toBe(true)
  })

  test('look-ahead: compares how many next tokens the first guess hits', () => {
    const step = stepOf('look-ahead')
    const choices = { ...defaults, ...step.start, ...step.showMe, step: step.id }
    const ids = [5, 6, 7]
    const answer = (before: readonly number[], after: readonly number[]) => {
      const real = [1, 1, 1] as const
      const states = [1, 2, 3]
      const shown = fakeTrace({ kind: 'gpt', real, mayLook: () => true, states, ids, nextIds: after })
      const own = fakeTrace({ kind: 'gpt', real, mayLook: (i, j) => j <= i, states, ids, nextIds: before })
      const lab = { choices, results: answered(choices, { 'gpt.shown': shown, 'gpt.own': own }) }
      expect(step.isDone(lab)).toBe(true)
      return step.answer(lab)
    }
    expect(answer([6, 7, 0], [6, 0, 0])).toMatchObject({
      outcome: 'fewer',
      readings: {
        ownWeight: { value: 0 },
        openWeight: { value: expect.closeTo(1 / 3) },
        ownHits: { value: 2, of: 2 },
        openHits: { value: 1, of: 2 },
      },
    })
    expect(answer([0, 0, 0], [6, 0, 0])).toMatchObject({ outcome: 'more' })
    expect(answer([6, 0, 0], [0, 7, 0])).toMatchObject({ outcome: 'same' })
  })

  test('both masks: counts the real tokens that moved, whatever the pads did', () => {
    const step = stepOf('both-masks')
    const choices = { ...defaults, ...step.start, ...step.showMe, step: step.id }
    const outcome = (states: readonly number[]) => {
      const real = [1, 1, 0] as const
      const shown = fakeTrace({ kind: 'gpt', real, mayLook: (i, j) => j <= i, states })
      const own = fakeTrace({ kind: 'gpt', real, mayLook: (i, j) => j <= i && j < 2, states: [1, 2, 3] })
      return step.answer({ choices, results: answered(choices, { 'gpt.shown': shown, 'gpt.own': own }) })
    }
    expect(outcome([1, 2, 9])).toMatchObject({ outcome: 'none', readings: { farthest: { value: 0 } } })
    expect(outcome([1, 4, 9])).toMatchObject({ outcome: 'some', readings: { moved: { value: 1, of: 2 } } })
    expect(outcome([0, 0, 9])).toMatchObject({ outcome: 'all', readings: { farthest: { value: 2 } } })
  })
})
