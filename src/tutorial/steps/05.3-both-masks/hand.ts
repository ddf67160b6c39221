import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: ({ mask }) => mask['look-ahead'], within: 'gpt.mask' }],
  claims: ({ outcome, readings }) => outcome === 'none' && readings.farthest?.value === 0,
} satisfies Hand
