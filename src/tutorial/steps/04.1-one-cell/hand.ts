import type { Hand } from '../../hand.ts'

/** The name of the matrix of BERT, with what the catalogue leaves open filled in. */
export default {
  moves: [
    {
      role: 'application',
      name: ({ matrix, model }) =>
        matrix.label
          .replace('{model}', model.bert)
          .replace('{where}', model.where.replace('{layer, number}', '2').replace('{head, number}', '1')),
      within: 'bert.matrix',
      keys: ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'],
    },
  ],
  claims: ({ outcome, readings }) =>
    Number(outcome) > 0 && Number(readings.weight?.value) + Number(readings.rest?.value) === 1,
} satisfies Hand
