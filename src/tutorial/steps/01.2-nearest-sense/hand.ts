import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'slider', name: ({ words }) => words.layer, within: 'words.layer', fill: '3' }],
  claims: ({ outcome, readings: { before, bert, elmo, chance } }) => {
    const luck = Number(chance?.value)
    return (
      Number(outcome) <= 100 * luck &&
      [before, bert, elmo].every((reading) => Number(reading?.value) > luck + 0.2)
    )
  },
} satisfies Hand
