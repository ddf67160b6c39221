import { expect, it } from 'vitest'
import { readSizes, writeSizes } from '../../../../src/labs/blueprints/sizes/address.ts'
import { readAddress, writeAddress } from '../../../../src/store/address.ts'
import { defaults } from '../../../../src/store/fields.ts'
import { presets } from '../../../../src/store/presets.ts'

it('an address brings back a learner’s own sizes, whatever they started from', () => {
  for (const { sizes } of presets) {
    const text = writeSizes({ ...sizes, layers: 7, tied: false })
    expect(readSizes(text)).toEqual({ ...sizes, layers: 7, tied: false })
    const chosen = { ...defaults, 'blueprints.sizes': text }
    expect(readAddress(writeAddress(chosen)).choices).toEqual(chosen)
  }
})

it('heads that do not divide the width are read, so that the page can say so; other nonsense is not', () => {
  expect(readSizes('gpt.2.100.3.400.5000.64.1.1.0')).toMatchObject({ width: 100, heads: 3 })
  for (const text of [
    '',
    'bert-base',
    'bert.1.2',
    'rnn.2.100.4.400.5000.64.1.1.0',
    'gpt.0.100.4.400.5000.64.1.1.0',
  ]) {
    expect(readSizes(text), text).toBeNull()
  }
})
