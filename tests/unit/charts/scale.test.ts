import { lab } from 'd3'
import { describe, expect, test } from 'vitest'
import { cellPixels } from '../../../src/charts/drawCells.ts'
import { type Accent, palettes, type Theme } from '../../../src/charts/palette.ts'
import { colourScale, greyOf, rampColour, rampTicks, tickText } from '../../../src/charts/scale.ts'
import { lightness } from './colourVision.ts'

const themes: readonly Theme[] = ['light', 'dark']
const accents: readonly Accent[] = ['bert', 'gpt', 'elmo']
const hex = (pixel: number): string =>
  `#${[pixel, pixel >> 8, pixel >> 16].map((part) => (part & 255).toString(16).padStart(2, '0')).join('')}`

describe.each(themes)('scales of the %s theme', (theme) => {
  test.each(accents)('weights of %s run from the plate to the accent, evenly in lightness', (accent) => {
    const { table } = colourScale('weights', accent, theme, 1)
    expect(table).toHaveLength(256)
    expect(hex(table[0]!)).toBe(palettes[theme].plate)
    expect(hex(table[255]!)).toBe(palettes[theme][accent])
    const ramp = rampColour('weights', accent, theme)
    const steps = Array.from({ length: 64 }, (_, index) => lightness(ramp(index / 63)))
    const sign = theme === 'light' ? -1 : 1
    const gains = steps.slice(1).map((value, index) => (value - steps[index]!) * sign)
    expect(Math.min(...gains)).toBeGreaterThan(0)
    expect(Math.max(...gains) / Math.min(...gains)).toBeLessThan(4)
  })

  test('differences run from the plate both ways, and nothing is the plate', () => {
    const { table, position } = colourScale('difference', 'bert', theme, 0.4)
    const { plate, less, more } = palettes[theme]
    const at = (value: number) => hex(table[Math.round(position(value) * (table.length - 1))]!)
    expect(at(0)).toBe(plate)
    expect(at(-0.4)).toBe(less)
    expect(at(0.4)).toBe(more)
    expect(at(7)).toBe(more)
    expect(position(0.1) + position(-0.1)).toBeCloseTo(1, 12)
  })
})

test('a weight as small as 1/64 is seen beside none', () => {
  for (const theme of themes) {
    for (const accent of accents) {
      const ramp = rampColour('weights', accent, theme)
      const { position } = colourScale('weights', accent, theme, 1)
      expect(Math.abs(lightness(ramp(position(1 / 64))) - lightness(ramp(0)))).toBeGreaterThan(4)
    }
  }
})

test('a difference of nothing has a scale of its own, too', () => {
  const { position } = colourScale('difference', 'gpt', 'light', 0)
  expect(position(0)).toBe(0.5)
})

test('every value gets one pixel', () => {
  const scale = colourScale('weights', 'gpt', 'light', 1)
  const pixels = new Uint32Array(4)
  cellPixels(Float32Array.of(0, 1, 0.25, -3), scale, pixels, 2, () => false)
  expect([...pixels]).toEqual([scale.table[0], scale.table[255], scale.table[128], scale.table[0]])
})

test('the row of a pad is grey, as light as it would be in colour', () => {
  const scale = colourScale('weights', 'gpt', 'light', 1)
  const pixels = new Uint32Array(4)
  cellPixels(Float32Array.of(0.5, 1, 0.5, 1), scale, pixels, 2, (row) => row === 1)
  expect([...pixels.slice(0, 2)]).toEqual([scale.table[180], scale.table[255]])
  expect([...pixels.slice(2)]).toEqual([scale.greyTable[180], scale.greyTable[255]])
  const full = rampColour('weights', 'gpt', 'light')(1)
  expect(lab(greyOf(full)).l).toBeCloseTo(lab(full).l, 0)
  expect(Math.hypot(lab(greyOf(full)).a, lab(greyOf(full)).b)).toBeLessThan(1)
})

test('ticks carry two digits and a true minus sign', () => {
  expect(rampTicks('weights', 1).map(tickText)).toEqual(['0', '0.1', '0.25', '0.5', '1'])
  expect(rampTicks('difference', 0.4).map(tickText)).toEqual(['−0.4', '0', '0.4'])
})
