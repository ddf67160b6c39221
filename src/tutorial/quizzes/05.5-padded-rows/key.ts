import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) =>
    outcome === 'unread' && Number(readings.length?.value) > 1 && Number(readings.pad?.value) > 0.1,
} satisfies Key
