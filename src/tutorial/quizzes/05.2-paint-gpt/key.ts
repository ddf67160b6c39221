import type { Key } from '../../hand.ts'

export default { claims: ({ readings }) => readings.closed?.value === 6 } satisfies Key
