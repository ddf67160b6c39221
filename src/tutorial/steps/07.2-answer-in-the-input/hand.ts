import type { Hand } from '../../hand.ts'

export default {
  moves: [
    {
      role: 'button',
      name: ({ reach, mask }) => reach.mask.replace('{name}', mask.own),
      within: 'bert.mask',
    },
    { role: 'menuitem', name: ({ mask }) => `${mask['padding+look-ahead']} ${mask.bothTitle}` },
  ],
  claims: ({ outcome, readings }) =>
    outcome === 'none' && readings.wordClosed?.value === 0 && Number(readings.wordOpen?.value) > 0.1,
  numerals: { '3.1': 'cited' },
} satisfies Hand
