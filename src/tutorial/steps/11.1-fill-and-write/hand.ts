import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: ({ predictViews }) => predictViews.failures, within: 'views' }],
  claims: ({ outcome, readings }) =>
    outcome === 'each' && Number(readings.repeatBert?.value) > 10 * Number(readings.repeatGpt?.value),
} satisfies Hand
