import { describe, expect, it } from 'vitest'
import { matrixCsv } from '../../../src/labs/masks/save/csv.ts'
import type { ModelView } from '../../../src/labs/masks/useModelView.ts'

const view = {
  tokens: [{ label: '=1+1' }, { label: 'a "b", c' }],
  mode: 'weights',
  trace: { mask: { shape: [2, 2], data: Uint8Array.of(1, 0, 1, 1) } },
  shown: { shape: [2, 2], data: Float32Array.of(1, 0, 0.25, 0.75) },
} as unknown as ModelView

describe('Weights as CSV', () => {
  const lines = matrixCsv(view).trimEnd().split('\r\n')

  it('has one line a cell, at full precision, with what the mask says of it', () => {
    expect(lines).toHaveLength(5)
    expect(lines[0]).toBe('query_index,query,key_index,key,allowed,weight')
    expect(lines[2]).toMatch(/,0,0$/)
    expect(lines[4]).toMatch(/,1,0\.75$/)
  })

  it('quotes quotes and commas, and lets no spreadsheet run a token as a formula', () => {
    expect(lines[4]).toContain('"a ""b"", c"')
    expect(lines[1]).toContain(",'=1+1,")
  })
})
