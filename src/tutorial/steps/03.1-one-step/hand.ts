import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: () => 'mom', within: 'reach.change' }],
  claims: ({ outcome, readings: { bert, lstmSteps, attentionSteps } }) =>
    Number(outcome) > 0 &&
    Number(outcome) < 50 &&
    100 * Number(bert?.value) > Number(outcome) &&
    lstmSteps?.value === 12 &&
    attentionSteps?.value === 1,
} satisfies Hand
