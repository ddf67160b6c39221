import type { Key } from '../../hand.ts'

export default {
  claims: ({ outcome, readings: { bert, elmo, gpt } }) =>
    outcome !== 'gpt' && Number(bert?.value) > Number(gpt?.value) && Number(elmo?.value) > Number(gpt?.value),
} satisfies Key
