import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: () => 'cat', within: 'reach.change' }],
  claims: ({ outcome, readings }) =>
    outcome === 'all' && readings.gpt?.value === 0 && Number(readings.farthest?.value) > 0.1,
} satisfies Hand
