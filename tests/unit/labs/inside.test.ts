import { expect, test } from 'vitest'
import { vectorFacts } from '../../../src/labs/inside/vectorFacts.ts'
import { readAddress, writeAddress } from '../../../src/store/address.ts'
import { defaults } from '../../../src/store/fields.ts'
import type { Ablation } from '../../../src/trace/ablation.ts'
import { cosines } from '../../../src/trace/cosine.ts'

test('a vector’s strip tells its extent and its length', () => {
  expect(vectorFacts(Float32Array.of(3, -4, 0))).toEqual({ size: 3, least: -4, most: 3, norm: 5, limit: 4 })
})

test('the cosine of a vector with itself is 1, with its opposite −1, across it 0, with nothing 0', () => {
  const x = { shape: [4, 2] as const, data: Float32Array.of(1, 0, -2, 0, 0, 3, 0, 0) }
  expect([...cosines(x).data]).toEqual([1, -1, 0, 0, -1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
})

test('what is switched off stands in the address', () => {
  const off: readonly Ablation[] = [
    { layer: 0, part: 3 },
    { layer: 2, part: 'attention' },
    { layer: 11, part: 'feedForward' },
  ]
  const address = writeAddress({ ...defaults, 'inside.off': off })
  expect(address).toContain('inside.off=0.3_2.a_11.f')
  expect(readAddress(address).choices['inside.off']).toEqual(off)
})
