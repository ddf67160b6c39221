import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) => outcome === 'zero' && Number(readings.last?.value) > 1,
} satisfies Key
