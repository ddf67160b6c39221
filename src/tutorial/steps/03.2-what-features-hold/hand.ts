import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'summary', name: ({ twins }) => twins.figures.probes.title, within: 'twins.probes' }],
  claims: ({ outcome, readings: { next } }) => outcome === 'some' && Number(next?.value) > 5,
} satisfies Hand
