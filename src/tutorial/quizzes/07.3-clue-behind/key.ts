import type { Key } from '../../hand.ts'

export default {
  claims: ({ readings }) => Number(readings.bertP?.value) > 2 * Number(readings.gptP?.value),
} satisfies Key
