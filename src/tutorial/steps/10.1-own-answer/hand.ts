import type { Hand } from '../../hand.ts'

export default {
  moves: [
    {
      role: 'button',
      name: ({ reach, mask }) => reach.mask.replace('{name}', mask.own),
      within: 'gpt.mask',
    },
    { role: 'menuitem', name: ({ mask }) => `${mask.none} ${mask.noneTitle}` },
  ],
  claims: ({ outcome, readings }) =>
    outcome === 'all' && readings.own?.value === 0 && Number(readings.open?.value) > 0.1,
} satisfies Hand
