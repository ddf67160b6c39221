import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'summary', name: ({ twins }) => twins.figures.probes.title, within: 'twins.probes' }],
  claims: ({ outcome, readings: { nextTransformer, nextLstm } }) =>
    outcome === 'some' && Number(nextTransformer?.value) > Number(nextLstm?.value),
} satisfies Hand
