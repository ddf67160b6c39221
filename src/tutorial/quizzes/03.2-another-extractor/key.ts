import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) => outcome === 'bert' && readings.gpt?.value === 0,
} satisfies Key
