import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: ({ mask }) => mask.none, within: 'bert.mask' }],
  claims: ({ outcome, readings }) =>
    readings.own?.value === 0 && Number(outcome) > 1 && readings.moved?.value === 9,
  numerals: { 16: ({ choices }) => choices.padTo ?? 0 },
} satisfies Hand
