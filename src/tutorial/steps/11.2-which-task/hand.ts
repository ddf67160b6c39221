import type { Hand } from '../../hand.ts'

export default {
  moves: [
    {
      role: 'button',
      name: ({ blueprintsTasks }) => blueprintsTasks.show,
      within: 'blueprints.tasks',
      nth: 0,
    },
  ],
  claims: ({ outcome }) => outcome === 'bert',
  numerals: { 1: 'cited', 2018: 'cited' },
} satisfies Hand
