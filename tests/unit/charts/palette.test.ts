import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { palettes, type Theme } from '../../../src/charts/palette.ts'
import { contrast, type Deficiency, deficiencies, difference, lightness, seenWith } from './colourVision.ts'

const accents = ['bert', 'gpt', 'elmo'] as const
const pairs = [
  ['bert', 'gpt'],
  ['bert', 'elmo'],
  ['gpt', 'elmo'],
] as const
const themes: readonly Theme[] = ['light', 'dark']
const visions = Object.keys(deficiencies) as Deficiency[]
const grounds = { light: '#fcfbf8', dark: '#141517' }

describe.each(themes)('the %s palette', (theme) => {
  const palette = palettes[theme]

  test('an accent can be read as text on the page and on a card', () => {
    for (const accent of accents) {
      expect(contrast(palette[accent], grounds[theme])).toBeGreaterThanOrEqual(4.5)
      expect(contrast(palette[accent], palette.plate)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(visions)('accents stay apart with %s', (vision) => {
    for (const [one, other] of pairs) {
      expect(difference(seenWith(vision, palette[one]), seenWith(vision, palette[other]))).toBeGreaterThan(30)
    }
  })

  test('accents stay apart in grey', () => {
    for (const [one, other] of pairs) {
      expect(Math.abs(lightness(palette[one]) - lightness(palette[other]))).toBeGreaterThan(6)
    }
  })

  test.each(visions)('more and less of a difference stay apart with %s', (vision) => {
    expect(difference(seenWith(vision, palette.less), seenWith(vision, palette.more))).toBeGreaterThan(50)
  })

  test('no arm of the difference scale has the hue of an accent', () => {
    for (const accent of accents) {
      expect(difference(palette.less, palette[accent])).toBeGreaterThan(25)
      expect(difference(palette.more, palette[accent])).toBeGreaterThan(25)
    }
  })
})

test("the page's custom properties repeat the palette", () => {
  const css = readFileSync('src/app/theme.css', 'utf8')
  const blocks = {
    light: css.slice(css.indexOf(':root {')),
    dark: css.slice(css.indexOf('[data-theme="dark"]')),
  }
  const names = {
    bert: 'bert',
    gpt: 'gpt',
    elmo: 'elmo',
    plate: 'plate',
    ink: 'ink',
    ink2: 'ink-2',
  }
  for (const theme of themes) {
    for (const [key, name] of Object.entries(names)) {
      const found = new RegExp(`--${name}:\\s*(#\\w+)`).exec(blocks[theme])?.[1]
      expect([theme, name, found]).toEqual([theme, name, palettes[theme][key as keyof typeof names]])
    }
  }
})
