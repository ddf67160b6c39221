import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'factor' && readings.closed?.value === 0 && Number(readings.most?.value) > 1,
} satisfies Key
