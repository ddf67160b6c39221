import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome }) => outcome === 'repeats',
} satisfies Key
