import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome }) => outcome === 'notWorse',
  numerals: { 2: 'cited', 2019: 'cited' },
} satisfies Key
