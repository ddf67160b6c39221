import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../../../src/store/address.ts'
import { defaults } from '../../../src/store/fields.ts'
import { errors } from '../../../src/teaching/errors/errors.ts'
import { hrefOf } from '../../../src/teaching/href.ts'
import { chapterNotes, longPlan, shortPlan } from '../../../src/teaching/lessons/plans.ts'
import { chapters, corePath, entryById } from '../../../src/tutorial/course.ts'

const chapterOf = (step: string) => {
  const entry = entryById(step)
  if (entry?.kind !== 'step') throw new Error(`the course has no step ${step}`)
  return entry.chapter
}
const short = shortPlan(corePath, chapterOf)
const minutes = (parts: typeof short) => Math.round(parts.reduce((sum, part) => sum + part.minutes, 0))

describe('lesson plans', () => {
  it('take 45 and 90 minutes', () => {
    expect(minutes(short)).toBe(45)
    expect(minutes(longPlan)).toBe(90)
  })

  it('name every step of the core path, and every chapter that the course has', () => {
    const steps = short.flatMap(({ opens }) => ('step' in opens ? [opens.step] : []))
    expect(steps).toEqual([...corePath, 'summary'])
    for (const chapter of chapters) expect(chapterNotes[chapter], `chapter ${chapter}`).toBeDefined()
  })

  it('open places that the course has', () => {
    for (const { opens } of [...short, ...longPlan]) {
      const href = hrefOf(opens)
      if ('chapter' in opens && !chapters.includes(opens.chapter)) expect(href).toBeNull()
      else expect(readAddress(href!).ignored).toEqual([])
    }
  })
})

describe('common errors', () => {
  it('open a picture that the address holds in full', () => {
    for (const { id, opens } of errors) {
      const choices = { ...defaults, ...opens }
      expect(readAddress(writeAddress(choices)), id).toEqual({ choices, ignored: [] })
    }
  })

  it('have names of their own', () => {
    expect(new Set(errors.map(({ id }) => id)).size).toBe(errors.length)
  })
})
