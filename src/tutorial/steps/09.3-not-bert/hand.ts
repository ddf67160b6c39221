import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: ({ mask }) => mask.padding, within: 'gpt.mask' }],
  claims: ({ outcome, readings }) =>
    outcome !== 'same' && readings.bert?.value === 'an' && Number(readings.weight?.value) > 0.1,
} satisfies Hand
