import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'b' && Number(readings.a?.value) > 1.5 * Number(readings.b?.value),
} satisfies Key
