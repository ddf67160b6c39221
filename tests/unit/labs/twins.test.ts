import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type MetricEntry, readMetrics } from '../../../src/engine/metrics.ts'
import { grouped } from '../../../src/i18n/number.ts'
import en from '../../../src/i18n/parts/twins.en.ts'
import zh from '../../../src/i18n/parts/twins.zh.ts'
import { domainOf, figures, sections, twinOf } from '../../../src/labs/twins/figures.ts'
import { naiveElmo } from '../../../src/labs/twins/naiveElmo.ts'
import { headingKey, layerOf, methodKey, rivalKey } from '../../../src/labs/twins/rowNames.ts'
import { within } from '../../../src/labs/twins/within.ts'
import { deriveTwins } from '../../../vite/twins.ts'

const entry = (change: Partial<MetricEntry>): MetricEntry => ({
  key: 'gap.top1',
  model: 'bert',
  value: 0.6,
  n: 100,
  interval: [0.5, 0.7],
  definition: 'gap.top1',
  ...change,
})

const figure = (id: (typeof figures)[number]['id']) => figures.find((one) => one.id === id)!

describe('the screen about the twins', () => {
  test('reads the committed file of what was measured', () => {
    const metrics = readMetrics(readFileSync('public/models/metrics.json', 'utf8'))
    expect(metrics.entries.length).toBeGreaterThan(0)
    for (const { value, interval, definition } of metrics.entries) {
      expect(interval[0]).toBeLessThanOrEqual(value)
      expect(interval[1]).toBeGreaterThanOrEqual(value)
      expect(metrics.definitions).toHaveProperty([definition])
    }
  })

  test('has a place for every kind of figure that was measured but the vocabulary’s', () => {
    const { entries } = readMetrics(readFileSync('public/models/metrics.json', 'utf8'))
    const homeless = entries.filter((one) => !figures.some(({ shows }) => shows(one)))
    const known = [
      /^vocabulary\./,
      /^masked\.logLoss$/,
      /^gap\.top5$/,
      /^quantization\.share$/,
      /^perplexity$/,
      /^senses\./,
    ]
    expect(homeless.filter(({ key }) => !known.some((pattern) => pattern.test(key)))).toEqual([])
  })

  test('names every row and heading of the figures in both languages', () => {
    const { entries } = readMetrics(readFileSync('public/models/metrics.json', 'utf8'))
    for (const one of figures) {
      // Over the senses stand the ambiguous words themselves, English in both.
      const headings = one.id === 'sensesBy' ? [] : [...sections(one, entries).keys()]
      for (const heading of headings) {
        for (const word of heading.split(' · ').filter(Boolean)) {
          const key = headingKey(word)
          expect(key, `${one.id}: ${word}`).not.toBeNull()
          expect(en.headings[key!]).toBeTruthy()
          expect(zh.headings[key!]).toMatch(/\p{Script=Han}/u)
        }
      }
      for (const entry of entries.filter(one.shows)) {
        if (!twinOf(entry)) {
          const rival = rivalKey(entry.model)
          expect(rival, entry.model).not.toBeNull()
          expect(en.rivals[rival!]).toBeTruthy()
          expect(zh.rivals[rival!]).toMatch(/\p{Script=Han}/u)
        }
        if (entry.method && entry.method !== entry.model && layerOf(entry.method) === null) {
          const method = methodKey(entry.method)
          expect(method, entry.method).not.toBeNull()
          expect(en.methods[method!]).toBeTruthy()
          expect(zh.methods[method!]).toMatch(/\p{Script=Han}/u)
        }
      }
    }
  })

  test('tells how much of a naive ELMo’s distance from GPT was the recipe’s, at one learning rate', () => {
    const metrics = readMetrics(readFileSync('public/models/metrics.json', 'utf8'))
    const { rate, naive, chosen, gpt } = naiveElmo(metrics)!
    expect(naive).toBeGreaterThan(chosen)
    expect(chosen).toBeGreaterThan(gpt)
    const same = metrics.grid.filter(({ learningRate }) => learningRate === rate)
    expect(same.find(({ twin }) => twin === 'gpt')!.heldOut.next).toBe(gpt)
    expect(naiveElmo({ ...metrics, grid: same.filter(({ twin }) => twin === 'elmo') })).toBeNull()
  })

  test('its cards count the parameters of the files that the page counts', () => {
    for (const { id, parameters } of deriveTwins('public/models').twins) {
      const card = readFileSync(`public/models/${id}/README.md`, 'utf8')
      expect(card).toContain(`${grouped(parameters)} parameters in all`)
    }
  })

  test('numbers are nearly the same that differ by less than a share of the greatest', () => {
    expect(within(0.01, [60_000_610, 60_001_420, 60_002_366])).toBe(true)
    expect(within(0.05, [793_088, 776_832])).toBe(true)
    expect(within(0.01, [36_000_000, 60_000_000])).toBe(false)
  })

  test('sets groups apart, and keys of one family', () => {
    const entries = [
      entry({ key: 'senses.average', group: 'before' }),
      entry({ key: 'senses.average', group: 'after' }),
      entry({ key: 'senses.average', group: 'all' }),
      entry({ key: 'senses.bank', group: 'all' }),
      entry({ key: 'senses.bat', group: 'all' }),
    ]
    expect([...sections(figure('senses'), entries).keys()]).toEqual(['before', 'after'])
    expect([...sections(figure('sensesBy'), entries).keys()]).toEqual(['bank', 'bat'])
  })

  test('a scale that is not fixed holds every interval, and 0 where it is linear', () => {
    const bits = [entry({ key: 'gap.gainOfRight', interval: [0.4, 1.5] })]
    expect(domainOf(figure('gain'), bits)).toEqual([0, 1.5])
    const [least, most] = domainOf(figure('perplexity'), [entry({ key: 'perplexity', interval: [8, 30] })])
    expect(least).toBeLessThan(8)
    expect(most).toBeGreaterThan(30)
  })
})
