import type { Hand } from '../../hand.ts'

export default {
  moves: [
    {
      role: 'slider',
      name: ({ words }) => words.score.replace('{layer}', words.layerN.replace('{layer, number}', '2')),
      within: 'words.mix',
      fill: '2',
    },
  ],
  claims: ({ outcome, readings }) =>
    Number(outcome) > 70 && Number(outcome) < 85 && Number(readings.mixed?.value) > 0.6,
  // The second layer of two, which ELMo has as published; the value is the one to set.
  numerals: { 2: 'cited' },
} satisfies Hand
