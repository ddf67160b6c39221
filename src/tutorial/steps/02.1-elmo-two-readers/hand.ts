import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: () => 'dog', within: 'reach.change' }],
  claims: ({ outcome, readings: { forward, after, joined } }) =>
    outcome === 'backward' &&
    forward?.value === 0 &&
    after?.value === 0 &&
    joined?.unit === 'count' &&
    joined.value === joined.of,
} satisfies Hand
