import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSafetensors } from '../../../src/checkpoint/safetensors.ts'
import { quantize, quantizeRows } from '../../../vite/quantize.ts'

const models = join(import.meta.dirname, '../../../public/models')

test('no number of a row is off by more than half the scale of its row', () => {
  const rows = fc.array(
    fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  fc.assert(
    fc.property(rows, (matrix) => {
      const values = Float32Array.from(matrix.flat())
      const { int8, scales } = quantizeRows(values, matrix.length)
      for (const [at, value] of values.entries()) {
        const scale = scales[Math.floor(at / 3)]!
        expect(Math.abs(value - scale * int8[at]!)).toBeLessThanOrEqual(Math.max(scale * 0.5001, 2 ** -126))
      }
    }),
  )
})

describe.each(['bert', 'gpt', 'elmo'])('the %s file of the page', (id) => {
  const reference = readFileSync(join(models, id, 'model.safetensors'))
  const page = quantize(reference)

  test('is at most 1.6 MB', () => expect(page.length).toBeLessThanOrEqual(1_600_000))

  test('holds the tensors of the reference, rounded row by row', () => {
    const ours = readSafetensors(page, 'page')
    const theirs = readSafetensors(reference, 'reference')
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort())
    for (const [name, tensor] of theirs) {
      const [rounded, exact] = [ours.get(name)!, tensor.read()]
      expect(rounded.shape).toEqual(tensor.shape)
      const values = rounded.read()
      const columns = tensor.shape.length === 2 ? tensor.shape[1]! : exact.length
      let worst = 0
      for (let from = 0; from < exact.length; from += columns) {
        const row = exact.subarray(from, from + columns)
        const half = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 254
        const off = row.reduce((most, value, at) => Math.max(most, Math.abs(value - values[from + at]!)), 0)
        worst = Math.max(worst, off - half * 1.001)
      }
      expect(worst).toBeLessThanOrEqual(tensor.shape.length === 2 ? 1e-7 : 0)
    }
  })
})
