import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) => outcome === 0 && Number(readings.warm?.value) > 0,
  numerals: { 0: () => 0, 1: () => 1, 2: () => 2, 12: () => 12 },
} satisfies Key
