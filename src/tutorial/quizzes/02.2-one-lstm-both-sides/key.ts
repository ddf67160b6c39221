import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'none' && readings.forward?.value === 0 && readings.backward?.value === 0,
} satisfies Key
