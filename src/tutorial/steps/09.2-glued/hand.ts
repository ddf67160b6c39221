import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'button', name: ({ blueprintsRoads }) => blueprintsRoads.next, within: 'roads.way' }],
  claims: ({ outcome, readings }) =>
    outcome === 'none' && readings.one?.unit === 'count' && readings.one.value === readings.one.of,
  numerals: { 1: 'cited', '2.1': 'cited' },
} satisfies Hand
