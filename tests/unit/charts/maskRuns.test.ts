import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forbiddenOpacity, runsByOpacity } from '../../../src/charts/maskRuns.ts'

test('a look-ahead mask is one run a row', () => {
  const count = 4
  const mask = Uint8Array.from({ length: 16 }, (_, index) =>
    index % count <= Math.floor(index / count) ? 1 : 0,
  )
  expect(runsByOpacity(forbiddenOpacity(mask), count).get(1)).toEqual([
    [0, 1, 3],
    [1, 2, 2],
    [2, 3, 1],
  ])
})

test('runs cover exactly the cells that are not clear, each once, with its opacity', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }).chain((count) =>
        fc.tuple(
          fc.constant(count),
          fc.array(fc.constantFrom(0, 0.25, 0.5, 1), {
            minLength: count * count,
            maxLength: count * count,
          }),
        ),
      ),
      ([count, opacity]) => {
        const painted = new Float32Array(count * count)
        for (const [value, runs] of runsByOpacity(Float32Array.from(opacity), count)) {
          for (const [row, column, length] of runs) {
            for (let step = 0; step < length; step++) painted[row * count + column + step]! += value
          }
        }
        expect([...painted]).toEqual(opacity)
      },
    ),
  )
})
