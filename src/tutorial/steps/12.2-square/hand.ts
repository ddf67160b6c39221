import { crossover } from '../../../trace/crossover.ts'
import type { Hand } from '../../hand.ts'
import { published } from '../../published.ts'

export default {
  moves: [{ role: 'radio', name: () => '768', within: 'blueprints.growth' }],
  claims: ({ outcome, readings }) =>
    Number(outcome) > 512 &&
    Number(readings.ratio?.value) < 1 &&
    Number(readings.square?.value) < 0.5 &&
    Number(readings.takesOver?.value) > Number(outcome),
  numerals: {
    128: ({ choices }) => Number(choices['blueprints.width']),
    256: () => crossover('block', 128),
    512: () => published('bert-base').sizes.positions,
    768: () => published('bert-base').sizes.width,
  },
} satisfies Hand
