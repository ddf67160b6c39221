import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'slider', name: ({ words }) => words.layer, within: 'words.layer', fill: '3' }],
  claims: ({ outcome, readings }) =>
    outcome === 'each' && readings.looked?.value === 0 && Number(readings.least?.value) < 0.95,
} satisfies Hand
