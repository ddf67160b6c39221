import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) => outcome === 'all' && Number(readings.least?.value) > 0.01,
} satisfies Key
