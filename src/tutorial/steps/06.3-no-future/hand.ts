import type { Hand } from '../../hand.ts'

export default {
  moves: [
    {
      role: 'button',
      name: ({ predictGap }) => predictGap.hide.replace('{word}', 'dog'),
      within: 'predict.sentence',
    },
  ],
  claims: ({ readings: { left, rescore, masked, gptReads, bertReads } }) =>
    Number(left?.value) < Number(masked?.value) / 4 &&
    Number(left?.value) < Number(rescore?.value) / 4 &&
    Number(gptReads?.value) > 10 * Number(bertReads?.value),
} satisfies Hand
