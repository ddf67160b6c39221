import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) => outcome === '1.0_2.0-1_3.0-2' && readings.past?.value === 0,
} satisfies Key
