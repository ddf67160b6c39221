import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome }) => outcome === 'leak',
} satisfies Key
