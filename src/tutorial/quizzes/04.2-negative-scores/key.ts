import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'positive' &&
    Number(readings.highest?.value) < 0 &&
    Math.abs(Number(readings.sum?.value) - 1) < 1e-4,
} satisfies Key
