import type { Key } from '../../hand.ts'

export default {
  claims: ({ readings }) => readings.forbidden?.value === 15 && readings.first?.value === 3,
  numerals: { 0: 'cited', 1: 'cited' },
} satisfies Key
