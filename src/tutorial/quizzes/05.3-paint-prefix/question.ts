import { by, forbiddenCells } from '../../lab.ts'
import { cellsQuestion } from '../../question.ts'

/** A prefix mask, which lies between the two. */
export default cellsQuestion({
  tokens: () => ['the', 'cat', 'sat', 'down', '.'],
  asks: () => ({
    said: { ask: 'run', of: { model: 'gpt', text: 'The cat sat down.', mask: { prefix: 3 }, flips: [] } },
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
      question:
        'A prefix mask lets the first three tokens see one another, both ways; after them look-ahead holds. Which cells does it forbid here?',
      readings: { closed: 'Forbidden cells' },
      missed: 'No row of the prefix may look beyond it, and after the prefix no row may look ahead.',
      extra: 'Within the prefix nothing is closed, and everyone may look back at it.',
      meaning:
        'BERT’s mask in the first three columns, GPT’s in the rest: what is given is read both ways, what is written one way.',
    },
    zh: {
      question: '前缀掩码让前三个词元左右互相可见，之后按前瞻掩码。它在这里禁止哪些单元格？',
      readings: { closed: '禁止的单元格' },
      missed: '前缀里的行不许看前缀之后；前缀之后的行不许往后看。',
      extra: '前缀之内什么也不封，后面的每一行都可以回头看前缀。',
      meaning: '前三列像 BERT 的掩码，其余像 GPT 的：给定的部分左右都读，要写的部分只看前文。',
    },
  },
})
