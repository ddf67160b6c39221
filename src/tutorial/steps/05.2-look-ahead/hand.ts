import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: ({ mask }) => mask.none, within: 'gpt.mask' }],
  claims: ({ outcome, readings }) =>
    outcome === 'fewer' && readings.ownWeight?.value === 0 && Number(readings.openWeight?.value) > 0.01,
} satisfies Hand
