import type { Hand } from '../../hand.ts'

export default {
  moves: [
    {
      role: 'button',
      name: ({ predictCorruption }) => predictCorruption.standard,
      within: 'corruption.draw',
    },
  ],
  claims: ({ outcome, readings }) =>
    Number(outcome) > 0 &&
    Number(readings.gpt?.value) > 4 * Number(outcome) &&
    Number(readings.elmo?.value) === 2 * Number(readings.gpt?.value),
  numerals: {
    15: 'cited',
    80: 'cited',
    10: 'cited',
    '3.1': 'cited',
    1: 'cited',
    2019: 'cited',
    0: ({ choices }) => choices['predict.share'],
  },
} satisfies Hand
