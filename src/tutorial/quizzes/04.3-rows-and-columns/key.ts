import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings }) => outcome === 'rows' && Number(readings.columnMost?.value) > 1.1,
} satisfies Key
