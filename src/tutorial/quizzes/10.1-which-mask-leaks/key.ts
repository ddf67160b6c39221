import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'window' && readings.lookAhead?.value === 0 && readings.both?.value === 0,
} satisfies Key
