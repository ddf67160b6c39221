import type { Hand } from '../../hand.ts'
import { published } from '../../published.ts'

export default {
  moves: [{ role: 'radio', name: () => published('bert-large').name, within: 'blueprints.choice' }],
  claims: ({ outcome, readings }) =>
    Number(outcome) > 300 && Number(outcome) < 345 && Number(readings.times?.value) > 3,
  numerals: {
    2: 'cited',
    12: () => published('bert-base').sizes.layers,
    24: () => published('bert-large').sizes.layers,
    64: 'cited',
    175: 'cited',
    334: 'cited',
    405: 'cited',
    340: 'cited',
    '3.1': 'cited',
    '3.4': 'cited',
    100: 'cited',
    768: () => published('bert-base').sizes.width,
    1024: () => published('bert-large').sizes.width,
    1750: 'cited',
    2019: 'cited',
    2020: 'cited',
    2024: 'cited',
    4050: 'cited',
  },
} satisfies Hand
