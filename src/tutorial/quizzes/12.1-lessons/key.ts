import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome }) => Number(outcome) > 4 && Number(outcome) < 10,
  numerals: { 1: 'cited', 15: 'cited', 2019: 'cited' },
} satisfies Key
