import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings: { far, farther } }) =>
    outcome === 'same' && Number(farther?.value) > 1.9 * Number(far?.value),
} satisfies Key
