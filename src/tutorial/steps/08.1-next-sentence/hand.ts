import type { Hand } from '../../hand.ts'

export default {
  moves: [
    { role: 'button', name: ({ predictNext }) => predictNext.examples, within: 'next.pairs' },
    { role: 'menuitem', name: () => 'Lily lost her red ball in the park. · The fish swam in the sea.' },
  ],
  claims: ({ outcome, readings }) => Number(outcome) < 30 && Number(readings.before?.value) > 0.5,
  numerals: { '3.1': 'cited', 0: 'cited', 1: 'cited' },
} satisfies Hand
