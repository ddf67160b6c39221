import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) => outcome === 'zero' && Number(readings.zero?.value) > 0.7,
  numerals: { 0: 'cited', 1: 'cited' },
} satisfies Key
