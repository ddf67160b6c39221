import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) => outcome === 7 && readings.attention?.value === 1,
} satisfies Key
