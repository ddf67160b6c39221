import type { Hand } from '../../hand.ts'

export default {
  moves: [
    {
      role: 'radio',
      name: ({ matrix }) => matrix.headName.replace('{layer, number}', '2').replace('{head, number}', '1'),
      within: 'bert.heads',
    },
  ],
  claims: ({ outcome, readings }) => outcome !== 'one' && Number(readings.different?.value) > 1,
  numerals: {
    2: ({ choices }) => choices['bert.layer'] + 1,
    4: ({ choices }) => Number(choices['bert.head']) + 1,
  },
} satisfies Hand
