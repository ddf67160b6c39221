import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'apart' && readings.joined?.unit === 'count' && readings.joined.value === readings.joined.of,
} satisfies Key
