import type { Key } from '../../hand.ts'

export default { claims: ({ outcome }) => outcome === 'cross' } satisfies Key
