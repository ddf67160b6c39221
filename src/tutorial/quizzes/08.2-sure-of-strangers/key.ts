import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'mask' && Number(readings.bug?.value) !== Number(readings.right?.value),
  numerals: { 0: 'cited', 1: 'cited' },
} satisfies Key
