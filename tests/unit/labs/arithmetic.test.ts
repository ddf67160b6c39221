import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import type { LoadedTransformer } from '../../../src/engine/model.ts'
import { runTrace } from '../../../src/engine/run.ts'
import { cellArithmetic } from '../../../src/labs/masks/arithmetic/cellArithmetic.ts'
import type { MaskChoice } from '../../../src/trace/request.ts'
import { openCheckpoint } from '../../support/checkpoint.ts'

const text = 'The dog ran to the river.'
let model: LoadedTransformer

beforeAll(async () => {
  expect(await chooseBackend('cpu')).toBe(true)
  model = openCheckpoint(join(import.meta.dirname, '../../conformance/fixtures/bert-random'))
})
afterAll(() => model.dispose())

const traced = async (mask: MaskChoice) => {
  const { trace } = await runTrace(model, { model: 'bert', text, mask, include: ['qkv'] }, 'refuse')
  return trace
}

describe('The arithmetic of a cell', () => {
  it('leads from q · k to the very weight of the picture, in every cell', async () => {
    const trace = await traced('look-ahead')
    const T = trace.tokens.length
    for (let row = 0; row < T; row++) {
      for (let column = 0; column < T; column++) {
        const cell = cellArithmetic(trace, 1, 2, row, column)
        if (!cell) throw new Error('q, k and v were asked for')
        expect(cell.dot / Math.sqrt(cell.width)).toBeCloseTo(cell.score, 4)
        expect(cell.allowed).toBe(column <= row)
        expect(cell.exp / cell.rowSum).toBeCloseTo(cell.weight, 5)
        expect(cell.keys).toBe(row + 1)
        if (!cell.allowed) expect(cell.weight).toBe(0)
      }
    }
  })

  it('adds the weighted values up to the output of the head', async () => {
    const trace = await traced('own')
    const T = trace.tokens.length
    const cells = Array.from({ length: T }, (_, column) => cellArithmetic(trace, 0, 1, 3, column))
    const sum = cells[0]?.output.map((_, i) =>
      cells.reduce((total, cell) => total + (cell?.contribution[i] ?? Number.NaN), 0),
    )
    sum?.forEach((value, i) => {
      expect(value).toBeCloseTo(cells[0]?.output[i] ?? Number.NaN, 5)
    })
    expect(sum).toHaveLength(cells[0]?.width ?? -1)
  })

  it('of a row that may look nowhere is a sum over nothing: zeros, not NaN', async () => {
    const T = (await traced('own')).tokens.length
    const mask = Array.from({ length: T }, (_, row) => Array.from({ length: T }, () => (row === 2 ? 0 : 1)))
    const cell = cellArithmetic(await traced(mask), 0, 0, 2, 4)
    expect(cell).toMatchObject({ largest: null, exp: 0, rowSum: 0, keys: 0, weight: 0 })
    expect(cell?.output.every((value) => value === 0)).toBe(true)
  })

  it('is not made up when q, k and v are not there', async () => {
    const { trace } = await runTrace(model, { model: 'bert', text }, 'refuse')
    expect(cellArithmetic(trace, 0, 0, 0, 0)).toBeNull()
  })
})
