import { writeCells } from '../../../store/cells.ts'
import { mayLook } from '../../../trace/measure.ts'
import { by } from '../../lab.ts'
import { cellsQuestion } from '../../question.ts'

/** A prefix of two: the tokens as GPT reads them. */
export default cellsQuestion({
  tokens: () => ['the', 'dog', 'ran', '.'],
  asks: () => ({
    run: { ask: 'run', of: { model: 'gpt', text: 'The dog ran.', mask: { prefix: 2 }, flips: [] } },
    own: { ask: 'run', of: { model: 'gpt', text: 'The dog ran.', mask: 'own', flips: [] } },
  }),
  answer: (_, { run, own }) => {
    const forbidden = ({ mask, tokens }: typeof run.trace) =>
      tokens.flatMap((_, row) =>
        tokens.flatMap((_, column) => (mayLook(mask, row, column) ? [] : [[row, column] as const])),
      )
    return {
      outcome: writeCells(forbidden(run.trace)),
      readings: {
        prefix: { unit: 'number', value: forbidden(run.trace).length },
        own: { unit: 'number', value: forbidden(own.trace).length },
      },
      by: by(run.trace.model),
    }
  },
  words: {
    en: {
      question:
        '“the dog” is the question, “ran .” the answer: one stack is to read the first both ways and to write the second. Paint the cells that its mask must forbid.',
      readings: { prefix: 'Forbidden by the prefix mask', own: 'Forbidden by look-ahead' },
      meaning:
        'Only one cell fewer than under look-ahead: the first word of the prefix may see the second. That is the whole way from a decoder to a prefix language model.',
      missed:
        'Not painted: while the answer is being written, nobody may see what is not written yet, the question included.',
      extra:
        'Painted too many: looking back is always allowed, and inside the question it is allowed both ways.',
    },
    zh: {
      question:
        '“the dog”是问题，“ran .”是回答：同一摞模块，前一段要从两边读，后一段要写出来。请涂出掩码必须禁止的单元格。',
      readings: { prefix: '前缀掩码禁止的', own: '前瞻掩码禁止的' },
      meaning: '只比前瞻掩码少禁止一格：前缀的第一个词可以看第二个。从解码器到前缀语言模型，差别仅此而已。',
      missed: '有漏涂的：回答还没写出来时，谁也不能看，问题里的词也不例外。',
      extra: '涂多了：往回看总是可以的，在问题内部，两个方向都可以。',
    },
  },
})
