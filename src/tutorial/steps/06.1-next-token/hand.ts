import type { Hand } from '../../hand.ts'

export default {
  moves: [
    {
      role: 'textbox',
      name: ({ sentence }) => sentence.label,
      within: 'sentence',
      fill: 'Once upon a time, there was a little boy.',
    },
  ],
  claims: ({ outcome, readings }) =>
    outcome === 'none' && readings.gpt?.value === 0 && Number(readings.bert?.value) > 5,
} satisfies Hand
