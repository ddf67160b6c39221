import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AxisLabel } from '../../../src/charts/axisLabel.ts'
import { cellAt, cellsBetween, layoutMatrix, movedCursor } from '../../../src/charts/matrixLayout.ts'

const labels = (count: number, label = 'token'): readonly AxisLabel[] =>
  Array.from({ length: count }, () => ({ label, kind: 'word' }))

const request = (count: number, width: number, ratio = 1, minCell = 4) => ({
  rows: labels(count),
  columns: labels(count),
  width,
  ratio,
  unit: 1,
  titles: ['looks', 'at'],
  minCell,
})

describe('layout', () => {
  test('cells are whole device pixels and the matrix fits unless its cells are as small as they may be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 128 }),
        fc.integer({ min: 200, max: 1600 }),
        fc.constantFrom(1, 1.25, 1.5, 2, 3),
        (count, width, ratio) => {
          const layout = layoutMatrix(request(count, width, ratio))
          const device = layout.cell * ratio
          expect(Math.abs(device - Math.round(device))).toBeLessThan(1e-9)
          expect(layout.size).toBeCloseTo(count * layout.cell)
          if (layout.overflows) expect(layout.cell).toBeLessThanOrEqual(4)
          else expect(layout.rowHead + layout.size).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  test('letters shrink with the cells, then every n-th is shown', () => {
    const [few, more, most] = [13, 32, 128].map((count) => layoutMatrix(request(count, 560)))
    expect(few).toMatchObject({ fontSize: 13, every: 1, spaced: true })
    expect(more!.fontSize).toBeLessThan(13)
    expect(most!.fontSize).toBe(9)
    expect(most!.every).toBeGreaterThan(1)
  })

  test('a finger gets larger cells and a matrix that scrolls', () => {
    expect(layoutMatrix(request(64, 296, 2, 9))).toMatchObject({ cell: 9, overflows: true })
  })

  test('one endless token leaves room for the cells', () => {
    const endless = labels(12, 'a'.repeat(400))
    const layout = layoutMatrix({ ...request(12, 560), rows: endless, columns: endless })
    expect(layout.cell).toBeGreaterThan(18)
  })
})

describe('pointing', () => {
  test('the middle of a cell belongs to it at any zoom and place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 128 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: -5000, max: 5000, noNaN: true }),
        fc.nat(),
        fc.nat(),
        (count, zoom, origin, a, b) => {
          const [row, column] = [a % count, b % count]
          const cell = 4 * zoom
          const box = { left: origin, top: -origin, width: count * cell, height: count * cell }
          const x = box.left + (column + 0.5) * cell
          const y = box.top + (row + 0.5) * cell
          expect(cellAt(x, y, box, count)).toEqual([row, column])
        },
      ),
    )
  })

  test('a point outside belongs to the nearest cell', () => {
    const box = { left: 0, top: 0, width: 100, height: 100 }
    expect(cellAt(-5, 250, box, 10)).toEqual([9, 0])
    expect(cellAt(100, 100, box, 10)).toEqual([9, 9])
  })

  test('a fast stroke leaves no gap', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(127), { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
        let [row, column] = [a, b]
        for (const [nextRow, nextColumn] of cellsBetween([a, b], [c, d])) {
          expect(Math.max(Math.abs(nextRow - row), Math.abs(nextColumn - column))).toBe(1)
          row = nextRow
          column = nextColumn
        }
        expect([row, column]).toEqual([c, d])
      }),
    )
  })
})

describe('keys', () => {
  test.each([
    ['ArrowLeft', false, [5, 3]],
    ['ArrowDown', false, [6, 4]],
    ['ArrowDown', true, [7, 4]],
    ['Home', false, [5, 0]],
    ['Home', true, [0, 0]],
    ['End', false, [5, 7]],
    ['End', true, [7, 7]],
    ['PageUp', false, [3, 4]],
    ['PageDown', false, [7, 4]],
  ] as const)('%s (control: %s) goes to %j', (key, control, goal) => {
    expect(movedCursor(key, control, [5, 4], 8)).toEqual(goal)
  })

  test('other keys are left to the page, and no key leaves the matrix', () => {
    expect(movedCursor('Tab', false, [0, 0], 8)).toBeNull()
    expect(movedCursor('ArrowUp', false, [0, 0], 8)).toEqual([0, 0])
    expect(movedCursor('ArrowRight', false, [0, 0], 1)).toEqual([0, 0])
  })
})
