import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'padding' &&
    Number(readings.padding?.value) > 1 &&
    readings.lookAhead?.value === 0 &&
    readings.both?.value === 0,
} satisfies Key
