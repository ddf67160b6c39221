import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'fourfold' && readings.matrices?.value === 2 && readings.kept?.value === 2,
} satisfies Key
