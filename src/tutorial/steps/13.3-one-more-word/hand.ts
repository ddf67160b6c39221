import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: () => 'slowly', within: 'reach.change' }],
  claims: ({ outcome, readings }) =>
    outcome === 'gpt' && readings.gpt?.value === 0 && Number(readings.bert?.value) > 2,
} satisfies Hand
