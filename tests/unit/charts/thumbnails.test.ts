import { describe, expect, test } from 'vitest'
import { colourScale } from '../../../src/charts/scale.ts'
import { headChoices, movedChoice, thumbnailPixels } from '../../../src/charts/thumbnails.ts'
import type { Array2 } from '../../../src/trace/arrays.ts'

const scale = colourScale('weights', 'bert', 'light', 1)
const matrix = (count: number, strong: number): Array2 => {
  const data = new Float32Array(count * count)
  data[strong] = 1
  return { shape: [count, count], data }
}

describe('thumbnails', () => {
  test('one strong cell of 64 × 64 is seen at 8 × 8', () => {
    const { pixels, width } = thumbnailPixels([[matrix(64, 10 * 64 + 20)]], { side: 8, gap: 2 }, scale)
    expect(width).toBe(18)
    expect(pixels[1 * width + 2]).toBe(scale.table[255])
    expect(pixels[5 * width + 5]).toBe(scale.table[0])
    expect(pixels[8]).toBe(0)
  })

  test('the last of a row is the mean over its heads', () => {
    const { pixels, width } = thumbnailPixels([[matrix(2, 0), matrix(2, 3)]], { side: 2, gap: 0 }, scale)
    expect(width).toBe(6)
    const half = scale.table[Math.round(scale.position(0.5) * 255)]
    expect([pixels[4], pixels[5], pixels[width + 4], pixels[width + 5]]).toEqual([
      half,
      scale.table[0],
      scale.table[0],
      half,
    ])
  })
})

describe('choosing a head', () => {
  test('arrows walk the grid, the mean at its right end', () => {
    expect(movedChoice('ArrowRight', { layer: 1, head: 3 }, 4, 4)).toEqual({ layer: 1, head: 'mean' })
    expect(movedChoice('ArrowRight', { layer: 1, head: 'mean' }, 4, 4)).toEqual({ layer: 1, head: 'mean' })
    expect(movedChoice('ArrowLeft', { layer: 1, head: 'mean' }, 4, 4)).toEqual({ layer: 1, head: 3 })
    expect(movedChoice('ArrowDown', { layer: 3, head: 0 }, 4, 4)).toEqual({ layer: 3, head: 0 })
    expect(movedChoice('Home', { layer: 2, head: 2 }, 4, 4)).toEqual({ layer: 2, head: 0 })
    expect(movedChoice('a', { layer: 2, head: 2 }, 4, 4)).toBeNull()
  })

  test('every head of every layer and every mean can be chosen', () => {
    expect(headChoices(2, 2)).toEqual([
      { layer: 0, head: 0 },
      { layer: 0, head: 1 },
      { layer: 0, head: 'mean' },
      { layer: 1, head: 0 },
      { layer: 1, head: 1 },
      { layer: 1, head: 'mean' },
    ])
  })
})
