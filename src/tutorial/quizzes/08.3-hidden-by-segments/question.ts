import { writeCells } from '../../../store/cells.ts'
import { mayLook } from '../../../trace/measure.ts'
import type { Cell } from '../../../trace/request.ts'
import { by } from '../../lab.ts'
import { cellsQuestion } from '../../question.ts'

const [text, pair] = ['Tom', 'ran']

/** Which cells does a mask forbid that is really the segment ids? */
export default cellsQuestion({
  tokens: () => ['[CLS]', 'tom', '[SEP]', 'ran', '[SEP]'],
  asks: () => ({ bug: { ask: 'nextSentence', of: { model: 'bert', text, pair, segmentsAsMask: true } } }),
  answer: (_, { bug: { trace } }) => {
    const places = [...trace.tokens.keys()]
    const forbidden = places.flatMap((row) =>
      places.filter((column) => !mayLook(trace.mask, row, column)).map((column): Cell => [row, column]),
    )
    return {
      outcome: writeCells(forbidden),
      readings: {
        forbidden: { unit: 'count', value: forbidden.length, of: places.length ** 2 },
        first: {
          unit: 'count',
          value: trace.segmentIds.filter((segment) => segment === 0).length,
          of: places.length,
        },
      },
      by: by(trace.model),
    }
  },
  words: {
    en: {
      question:
        'A is “Tom”, B is “ran”. The segment ids are passed as the attention mask (1 = may be looked at). Which cells are forbidden?',
      readings: { forbidden: 'Forbidden cells', first: 'Tokens of segment 0' },
      meaning:
        'A padding mask speaks of columns: a token taken for a pad is closed to every row. Segment 0 is [CLS], A and the first [SEP]; only B and the last [SEP] stay open.',
      missed: 'The columns of segment 0 are closed to all rows, those of A itself included.',
      extra: 'Rows are not closed by such a mask: the tokens of A still look, but only at B.',
    },
    zh: {
      question: 'A 是 “Tom”，B 是 “ran”。分段编号被当作注意力掩码传入（1 = 可以看）。哪些单元格被禁止？',
      readings: { forbidden: '被禁止的单元格', first: '分段 0 的词元' },
      meaning:
        '填充掩码针对的是列：一个词元被当成填充，所有行都不能看它。分段 0 包括 [CLS]、A 和第一个 [SEP]；只有 B 和最后的 [SEP] 还能看。',
      missed: '分段 0 的各列对所有行都关闭，A 自己的行也不例外。',
      extra: '这种掩码不关闭行：A 的词元照样往外看，只是只能看 B。',
    },
  },
})
