import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: ({ mask }) => mask.prefix, within: 'gpt.mask' }],
  claims: ({ outcome, readings }) =>
    outcome === '0.3-4_1.3-4_2.3-4_3.4' && readings.own?.value === 10 && readings.prefix?.value === 7,
  numerals: { 3: 'cited' },
} satisfies Hand
