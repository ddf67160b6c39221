import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'button', name: ({ blueprintsRoads }) => blueprintsRoads.next, within: 'roads.way' }],
  claims: ({ outcome, readings }) =>
    outcome === 'all' &&
    readings.answers?.value === 0 &&
    readings.cells?.value === 21 &&
    readings.allCells?.value === 36,
} satisfies Hand
