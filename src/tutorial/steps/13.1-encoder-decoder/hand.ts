import type { Hand } from '../../hand.ts'

export default {
  moves: [
    {
      role: 'radio',
      name: ({ blueprintsLater }) => blueprintsLater.attention.cross,
      within: 'blueprints.attention',
    },
  ],
  claims: ({ outcome, readings }) =>
    outcome === 'decoder' && readings.decoder?.value === 6 && readings.cross?.value === 0,
} satisfies Hand
