import { by, forbiddenCells } from '../../lab.ts'
import { cellsQuestion } from '../../question.ts'

/** BERT on a padded sentence. */
export default cellsQuestion({
  tokens: () => ['[CLS]', 'the', 'cat', 'sat', '.', '[SEP]', '[PAD]'],
  asks: () => ({
    said: { ask: 'run', of: { model: 'bert', text: 'The cat sat.', padTo: 7, mask: 'own', flips: [] } },
  }),
  answer: (_, { said: { trace } }) => ({
    outcome: forbiddenCells(trace),
    readings: {
      closed: {
        unit: 'count',
        value: trace.mask.data.filter((may) => may === 0).length,
        of: trace.mask.data.length,
      },
    },
    by: by(trace.model),
  }),
  words: {
    en: {
      question: 'BERT reads “The cat sat.”, padded by one token. Which cells does its own mask forbid?',
      readings: { closed: 'Forbidden cells' },
      missed: 'The padding mask closes the pad’s column for every row, also for the row of the pad.',
      extra:
        'BERT may look both ways, at [CLS] and [SEP] too. And a pad’s row is not closed: it may look, only nobody looks at it.',
      meaning:
        'One column, from top to bottom. The row of the pad stays open: it is computed like any other, and nobody reads it.',
    },
    zh: {
      question: 'BERT 读“The cat sat.”（猫坐着），并填充了一个词元。它自带的掩码禁止哪些单元格？',
      readings: { closed: '禁止的单元格' },
      missed: '填充掩码对每一行都封住填充所在的列，包括填充自己的那一行。',
      extra:
        'BERT 左右都可以看，[CLS] 和 [SEP] 也可以看。填充所在的行并没有封住：它可以看别人，只是别人不看它。',
      meaning: '就是一整列，从上到下。填充所在的行仍是开着的：它照样计算，只是没有人读它。',
    },
  },
})
