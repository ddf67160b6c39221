import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome }) => outcome === '1.0_2.0-1_3.0-2_4.0-3',
} satisfies Key
