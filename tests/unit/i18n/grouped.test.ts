import { expect, test } from 'vitest'
import { grouped, hundredths, prefixed } from '../../../src/i18n/number.ts'

test('a count shows every digit in groups of three', () => {
  expect(grouped(109_482_240)).toBe('109,482,240')
  expect(grouped(0)).toBe('0')
})

test('an amount has three significant digits and the prefix of its unit', () => {
  const parts = (value: number) => prefixed(value).split('\u202f')
  expect(parts(437_928_960)).toEqual(['438', 'M'])
  expect(parts(999_999)).toEqual(['1', 'M'])
  expect(parts(1536)).toEqual(['1.54', 'k'])
  expect(parts(12)).toEqual(['12', ''])
  expect(parts(0)).toEqual(['0', ''])
})

test('a loss has two decimals, and what is smaller than a tenth its significant digits', () => {
  expect(hundredths(3.0457)).toBe('3.05')
  expect(hundredths(1.6105)).toBe('1.61')
  expect(hundredths(-0.00018)).toBe('−1.8 e−4')
  expect(hundredths(0)).toBe('0')
})
