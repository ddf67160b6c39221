import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'segments' && readings.segments?.value === 2 && readings.gpt?.value === 0,
  numerals: { 2017: 'cited' },
} satisfies Key
