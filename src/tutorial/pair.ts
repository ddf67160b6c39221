import type { Choices } from '../store/fields.ts'

/** What the next-sentence view asks of BERT about the two sentences in it, or about two others; the bug too, where asked for. */
export const nextSentenceOf = (
  choices: Choices,
  pair: { readonly text: string; readonly pair: string } = { text: choices.text, pair: choices.pair ?? '' },
  segmentsAsMask = false,
) =>
  ({
    ask: 'nextSentence',
    of: {
      model: choices['bert.weights'] === 'untrained' ? 'bert-untrained' : 'bert',
      ...pair,
      segmentsAsMask,
    },
  }) as const
