import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'rises' && Number(readings.half?.value) > 1.3 * Number(readings.few?.value),
  numerals: { 50: 'cited', 15: 'cited' },
} satisfies Key
