import { expect, test } from 'vitest'
import { shownLines } from '../../../src/labs/inside/lines/shownLines.ts'

/** [CLS] a b [SEP] c [SEP], where a may not look at c. */
const T = 6
const trace = {
  offsets: [null, [0, 1], [2, 3], null, [0, 1], null] as const,
  sources: [null, 'text', 'text', null, 'pair', null] as const,
  real: [1, 1, 1, 1, 1, 1] as const,
  mask: { shape: [T, T] as const, data: new Uint8Array(T * T).fill(1) },
}
trace.mask.data[1 * T + 4] = 0
const weights = { shape: [T, T] as const, data: new Float32Array(T * T).fill(0.125) }
weights.data.set([0.5, 0.25, 0.125, 0.125, 0, 0], T)
const wanted = { row: 1, specials: true, pairs: 'all' } as const

test('a forbidden line does not exist', () => {
  const { lines, hidden } = shownLines(weights, trace, wanted)
  expect(lines.map(({ column }) => column)).toEqual([0, 1, 2, 3, 5])
  expect(hidden).toBe(0)
})

test('what is left out takes its weight along: nothing is renormalised', () => {
  const { lines, hidden } = shownLines(weights, trace, { ...wanted, specials: false })
  expect(lines.map(({ weight }) => weight)).toEqual([0.25, 0.125])
  expect(hidden).toBe(0.625)
})

test('from A to B, or from B to A, and nothing else', () => {
  const ab = shownLines(weights, trace, { row: null, specials: true, pairs: 'ab' }).lines
  expect(ab.map(({ row, column }) => [row, column])).toEqual([[2, 4]])
  const ba = shownLines(weights, trace, { row: null, specials: true, pairs: 'ba' }).lines
  expect(ba.map(({ row, column }) => [row, column])).toEqual([
    [4, 1],
    [4, 2],
  ])
})

test('of all lines at once the thinnest are counted, not drawn', () => {
  const faint = { shape: weights.shape, data: weights.data.map((weight) => weight / 10) }
  const { lines, thin } = shownLines(faint, trace, { ...wanted, row: null })
  expect(lines.every(({ weight }) => weight >= 0.02)).toBe(true)
  expect(thin).toBeGreaterThan(0)
})
