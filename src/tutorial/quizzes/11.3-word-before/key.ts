import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'no' && Number(readings.backward?.value) > 2 * Number(readings.reversed?.value),
} satisfies Key
