import { writeCells } from '../../../store/cells.ts'
import type { Cell } from '../../../trace/request.ts'
import { cellsQuestion } from '../../question.ts'

const tokens = ['the', 'cat', 'saw', 'a', 'dog']

/** The mask of the stack that reads from the end, where Transformers stand in for ELMo's LSTMs. */
export default cellsQuestion({
  tokens: () => tokens,
  answer: () => {
    const forbidden = tokens.flatMap((_, row) =>
      [...tokens.keys()].slice(0, row).map((column): Cell => [row, column]),
    )
    const all = tokens.length ** 2
    return {
      outcome: writeCells(forbidden),
      readings: {
        open: { unit: 'count', value: all - forbidden.length, of: all },
        forbidden: { unit: 'count', value: forbidden.length, of: all },
      },
      by: { of: 'counted' },
    }
  },
  words: {
    en: {
      question:
        'ELMo’s LSTMs have become Transformer blocks. Paint what the mask of the backward stack forbids: the one that reads from the end.',
      readings: { open: 'Open cells', forbidden: 'Forbidden cells' },
      meaning:
        'It is GPT’s mask turned over: a row sees itself and what comes after it. The forward stack has the other half, and only the diagonal is open in both.',
      missed: 'For one who reads from the end, what stands on the left is still to come: it is forbidden.',
      extra: 'What stands on the right has been read already, and a row may always look at itself.',
    },
    zh: {
      question:
        '把 ELMo 的 LSTM 换成 Transformer 模块。请涂出后向一摞（从句末往前读的那一摞）的掩码禁止的单元格。',
      readings: { open: '打开的单元格', forbidden: '禁止的单元格' },
      meaning:
        '它就是 GPT 的掩码翻转过来：每一行看到自己和后面的词。前向一摞正好是另一半，两摞都打开的只有对角线。',
      missed: '从句末往前读，左边的词还没有读到，所以禁止。',
      extra: '右边的词已经读过了，而且每一行总可以看自己。',
    },
  },
})
