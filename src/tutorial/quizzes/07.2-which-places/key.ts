import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'drawn' && Number(readings.replaced?.value) > 0 && Number(readings.kept?.value) > 0,
} satisfies Key
