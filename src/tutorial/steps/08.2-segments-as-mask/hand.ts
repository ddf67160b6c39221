import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'checkbox', name: ({ predictNext }) => predictNext.bug, within: 'next.pairs' }],
  claims: ({ outcome, readings }) =>
    (outcome === 'turns' || outcome === 'drifts') &&
    Math.abs(Number(readings.right?.value) - Number(readings.bug?.value)) > 0.1,
  numerals: { 0: 'cited', 1: 'cited', '0.99': 'cited' },
} satisfies Hand
