import type { Hand } from '../../hand.ts'

export default {
  moves: [
    {
      role: 'slider',
      name: ({ predictWriting }) => predictWriting.temperature,
      within: 'predict.settings',
      fill: '0.5',
    },
  ],
  claims: ({ readings }) => {
    const { whole, half, ratioWhole, ratioHalf } = readings
    const squared = Number(ratioWhole?.value) ** 2 / Number(ratioHalf?.value)
    return Number(half?.value) > Number(whole?.value) && Math.abs(squared - 1) < 0.01
  },
  numerals: {
    1: ({ choices }) => choices['predict.temperature'],
    0.5: ({ choices }) => choices['predict.temperature'] / 2,
    0: ({ choices }) => choices['predict.topK'],
  },
} satisfies Hand
