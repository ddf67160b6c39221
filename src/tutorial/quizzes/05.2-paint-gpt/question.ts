import { by, forbiddenCells } from '../../lab.ts'
import { cellsQuestion } from '../../question.ts'

/** GPT on a short sentence. */
export default cellsQuestion({
  tokens: () => ['the', 'cat', 'sat', '.'],
  asks: () => ({ said: { ask: 'run', of: { model: 'gpt', text: 'The cat sat.', mask: 'own', flips: [] } } }),
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
      question: 'GPT reads “The cat sat.” without pads. Which cells does its own mask forbid?',
      readings: { closed: 'Forbidden cells' },
      missed: 'Every column right of the diagonal is later than the row: all of that triangle is closed.',
      extra:
        'A row may look at itself. GPT predicts the token after this one, so its own token gives nothing away.',
      meaning:
        'The triangle above the diagonal. The diagonal stays open: the row of “cat” knows “cat”, and has to say what follows.',
    },
    zh: {
      question: 'GPT 读“The cat sat.”，没有填充。它自带的掩码禁止哪些单元格？',
      readings: { closed: '禁止的单元格' },
      missed: '对角线右边的列都在这一行之后：整个三角形都要封住。',
      extra: '一行可以看它自己。GPT 预测的是这个词元之后的那一个，看自己并不会泄露答案。',
      meaning: '就是对角线右上方的三角形。对角线是开着的：“cat”那一行知道“cat”，要说出的是后面的词。',
    },
  },
})
