import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: ({ reach }) => reach.joined, within: 'elmo.directions' }],
  claims: ({ outcome, readings }) => outcome === 'moves' && readings.forward?.value === 0,
} satisfies Hand
