import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allLines, attentionSources, recurrentSources } from '../../../src/charts/latticeFlow.ts'
import { centreOf, layoutLattice, movedState, stateAt } from '../../../src/charts/latticeLayout.ts'

const tokens = (count: number) =>
  Array.from({ length: count }, (_, t) => ({ label: `word${t}`, kind: 'word' as const }))
const layers = ['embedding', 'layer 1', 'layer 2']
const request = (count: number, width: number) => ({
  tokens: tokens(count),
  layers,
  width,
  unit: 1,
  minColumn: 15,
})

test('a lattice fits into its frame, or says that it is wider and keeps its columns wide enough to be pointed at', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 128 }), fc.integer({ min: 240, max: 1200 }), (count, width) => {
      const layout = layoutLattice(request(count, width))
      if (layout.overflows) expect(layout.column).toBeGreaterThanOrEqual(15)
      else expect(layout.head + layout.width).toBeLessThanOrEqual(width + 1e-6)
      expect(layout.radius * 2).toBeLessThan(layout.column)
    }),
  )
})

test('the state under the middle of a circle is that circle’s', () => {
  const layout = layoutLattice(request(12, 320))
  for (let layer = 0; layer < 3; layer++) {
    for (let token = 0; token < 12; token++) {
      const { x, y } = centreOf(layout, { layer, token })
      expect(stateAt(layout, x, y)).toEqual({ layer, token })
    }
  }
  expect(stateAt(layout, -50, 1000)).toEqual({ layer: 0, token: 0 })
})

test('the embedding lies at the bottom, and the key that goes up goes to a later layer', () => {
  const layout = layoutLattice(request(12, 320))
  expect(centreOf(layout, { layer: 0, token: 0 }).y).toBeGreaterThan(
    centreOf(layout, { layer: 2, token: 0 }).y,
  )
  expect(movedState('ArrowUp', { layer: 0, token: 3 }, layout)).toEqual({ layer: 1, token: 3 })
  expect(movedState('ArrowUp', { layer: 2, token: 3 }, layout)).toEqual({ layer: 2, token: 3 })
  expect(movedState('End', { layer: 1, token: 3 }, layout)).toEqual({ layer: 1, token: 11 })
  expect(movedState('a', { layer: 1, token: 3 }, layout)).toBeNull()
})

test('lines run where a state is computed from: along the mask and the residual connection, or along an LSTM', () => {
  const mask = { shape: [3, 3], data: Uint8Array.of(0, 0, 0, 1, 1, 0, 1, 1, 1) } as const
  const sources = attentionSources(mask)
  expect(sources({ layer: 1, token: 0 })).toEqual([{ layer: 0, token: 0 }])
  expect(sources({ layer: 2, token: 1 }).map(({ token }) => token)).toEqual([0, 1])
  expect(sources({ layer: 0, token: 1 })).toEqual([])
  expect(recurrentSources('forward', 3)({ layer: 1, token: 1 })).toEqual([
    { layer: 0, token: 1 },
    { layer: 1, token: 0 },
  ])
  expect(recurrentSources('backward', 3)({ layer: 1, token: 2 })).toEqual([{ layer: 0, token: 2 }])
  expect(allLines(sources, 2, 3)).toHaveLength(6)
  const full = { shape: [128, 128], data: new Uint8Array(128 * 128).fill(1) } as const
  expect(allLines(attentionSources(full), 5, 128)).toBeNull()
})
