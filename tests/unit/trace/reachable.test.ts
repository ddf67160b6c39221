import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskFor } from '../../../src/models/mask.ts'
import { reachableInElmo, reachableUnder, spreadOf } from '../../../src/trace/reachable.ts'

const length = fc.integer({ min: 1, max: 9 })
const layers = fc.integer({ min: 1, max: 4 })
const ones = (count: number): (0 | 1)[] => Array<1>(count).fill(1)
const rowsOf = ({ shape: [rows, T], data }: { shape: readonly [number, number]; data: Uint8Array }) =>
  Array.from({ length: rows }, (_, row) => [...data.slice(row * T, (row + 1) * T)].join(''))

test('under look-ahead a word reaches itself and what is after it, in every layer', () => {
  const mask = maskFor('look-ahead', 'gpt', ones(5))
  expect(rowsOf(reachableUnder(mask, 2, 2))).toEqual(['00100', '00111', '00111'])
})

test('under a window of n the reach grows by n places a layer, on both sides', () => {
  fc.assert(
    fc.property(length, layers, fc.nat(3), fc.nat(8), (T, blocks, window, at) => {
      const position = at % T
      const { data } = reachableUnder(maskFor({ window }, 'bert', ones(T)), position, blocks)
      for (let layer = 0; layer <= blocks; layer++) {
        for (let t = 0; t < T; t++) {
          expect(data[layer * T + t]).toBe(Math.abs(t - position) <= layer * window ? 1 : 0)
        }
      }
    }),
  )
})

test('whatever the mask, a state is reached exactly when a path of allowed looks and residual connections leads to it', () => {
  const square = length.chain((T) =>
    fc.tuple(fc.constant(T), fc.array(fc.nat(1), { minLength: T * T, maxLength: T * T })),
  )
  fc.assert(
    fc.property(square, layers, fc.nat(8), ([T, cells], blocks, at) => {
      const mask = { shape: [T, T], data: Uint8Array.from(cells) } as const
      const position = at % T
      const leads = (layer: number, t: number): boolean =>
        layer === 0
          ? t === position
          : Array.from({ length: T }, (_, j) => j).some(
              (j) => (j === t || cells[t * T + j] === 1) && leads(layer - 1, j),
            )
      const { data } = reachableUnder(mask, position, Math.min(blocks, 3))
      for (let layer = 0; layer <= Math.min(blocks, 3); layer++) {
        for (let t = 0; t < T; t++) expect(data[layer * T + t]).toBe(leads(layer, t) ? 1 : 0)
      }
    }),
    { numRuns: 40 },
  )
})

test('ELMo’s halves reach one side each, side by side both, and pads never', () => {
  const real: (0 | 1)[] = [1, 1, 1, 1, 0]
  expect(rowsOf(reachableInElmo('forward', real, 1, 1))).toEqual(['01000', '01110'])
  expect(rowsOf(reachableInElmo('backward', real, 1, 1))).toEqual(['01000', '11000'])
  expect(rowsOf(reachableInElmo('joined', real, 1, 1))).toEqual(['01000', '11110'])
})

test('anything but exactly 0 has moved, and what moved out of reach is told', () => {
  const reachable = reachableUnder(maskFor('look-ahead', 'gpt', ones(3)), 1, 1)
  const moved = { shape: [2, 3], data: Float32Array.of(0, 2, 0, 1e-30, 3, 0) } as const
  expect(spreadOf(moved, reachable, 1, ones(3))).toEqual({
    states: 6,
    moved: 3,
    unreachable: 3,
    leaked: 1,
    leak: Math.fround(1e-30),
    widths: [
      { left: 0, right: 0 },
      { left: 1, right: 0 },
    ],
    before: { states: 1, moved: 1, largest: Math.fround(1e-30) },
    after: { states: 1, moved: 0, largest: 0 },
  })
  const pad = spreadOf(moved, reachable, 1, [0, 1, 1])
  expect([pad.states, pad.moved, pad.leaked, pad.before.states]).toEqual([4, 2, 0, 0])
})
