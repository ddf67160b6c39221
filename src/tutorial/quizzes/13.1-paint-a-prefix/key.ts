import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) => outcome === '0.2-3_1.2-3_2.3' && readings.own?.value === 6,
} satisfies Key
