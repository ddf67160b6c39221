import type { Key } from '../../hand.ts'

export default {
  claims: ({ readings: { elmo, bert, gpt, words } }) =>
    [elmo, bert, gpt].every((reading) => Number(reading?.value) > 0.5) && Number(words?.value) > 0.5,
} satisfies Key
