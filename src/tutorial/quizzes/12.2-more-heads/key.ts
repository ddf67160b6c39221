import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'none' && Number(readings.layers?.value) > 1.5 * Number(readings.own?.value),
} satisfies Key
