import type { Hand } from '../../hand.ts'

export default {
  moves: [
    { role: 'button', name: ({ predictCorruption }) => predictCorruption.redraw, within: 'corruption.draw' },
  ],
  claims: ({ outcome, readings }) => outcome === 'before' && Number(readings.probability?.value) > 0.5,
  numerals: { 80: 'cited', 10: 'cited', '3.1': 'cited', 1: 'cited', 2: 'cited' },
} satisfies Hand
