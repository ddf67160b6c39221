import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: () => '4', within: 'inside.blocks' }],
  claims: ({ outcome, readings }) =>
    outcome === 'same' && Object.values(readings).every(({ value }) => Number(value) > 0),
  numerals: {
    2: ({ choices }) => choices['bert.layer'] + 1,
    3: ({ choices }) => choices['bert.layer'] + 2,
    4: ({ choices }) => choices['bert.layer'] + 3,
  },
} satisfies Hand
