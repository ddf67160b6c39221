import type { Choices } from '../store/fields.ts'

/** What the corruption view asks: the sentence as pre-training sees it in the chosen draw, and BERT's answers. */
export const drawnOf = (choices: Choices) =>
  ({
    ask: 'corruption',
    of: {
      model: choices['bert.weights'] === 'untrained' ? 'bert-untrained' : 'bert',
      text: choices.text,
      ...(choices.pair !== null && { pair: choices.pair }),
      percent: choices['predict.share'],
      seed: choices['predict.seed'],
    },
  }) as const
