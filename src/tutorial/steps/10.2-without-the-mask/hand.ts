import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'button', name: ({ twins }) => twins.noMask.title, within: 'twins.parts' }],
  claims: ({ outcome, readings }) =>
    outcome === 'copier' && Number(readings.open?.value) < Number(readings.masked?.value) / 10,
} satisfies Hand
