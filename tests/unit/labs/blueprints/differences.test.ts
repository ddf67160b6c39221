import { describe, expect, it } from 'vitest'
import words from '../../../../src/i18n/parts/blueprintsDifferences.en.ts'
import { cellOf, experiments, models, rowIds } from '../../../../src/labs/blueprints/differences/rows.ts'
import { readAddress, writeAddress } from '../../../../src/store/address.ts'
import { defaults } from '../../../../src/store/fields.ts'

describe('The table of differences', () => {
  it('leads from every cell to an experiment that an address can hold', () => {
    for (const row of rowIds) {
      for (const model of models) {
        const chosen = { ...defaults, ...experiments[cellOf(row, model).experiment] }
        expect(readAddress(writeAddress(chosen)).choices, `${row} of ${model}`).toEqual(chosen)
      }
    }
  })

  it('says something of every model in every row', () => {
    for (const row of rowIds) for (const model of models) expect(words[row][model]).not.toBe('')
  })
})
