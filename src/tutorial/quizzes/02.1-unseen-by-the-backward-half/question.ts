import { writeCells } from '../../../store/cells.ts'
import { inElmo, movedAt } from '../../asked.ts'
import { cellsQuestion } from '../../question.ts'

const text = 'the dog ran home'
const words = text.split(' ')

const changed = (position: number) =>
  ({ ask: 'reach', of: { model: 'elmo', text, position, replacement: '[UNK]' } }) as const

/** Which inputs has a state of the backward half not seen? Each word is changed in turn. */
export default cellsQuestion({
  tokens: () => words,
  asks: () => ({
    first: changed(0),
    second: changed(1),
    third: changed(2),
    fourth: changed(3),
  }),
  answer: (_, { first, second, third, fourth }) => {
    const moved = [first, second, third, fourth].map((reach) => inElmo(reach)?.backward)
    const all = words.flatMap((_, row) => words.map((_, column) => [row, column] as const))
    const distance = (row: number, column: number) => {
      const of = moved[column]
      return of ? movedAt(of, of.shape[0] - 1, row) : 0
    }
    const unseen = all.filter(([row, column]) => distance(row, column) === 0)
    return {
      outcome: writeCells(unseen),
      readings: {
        unseen: { unit: 'count', value: unseen.length, of: all.length },
        seen: { unit: 'distance', value: distance(0, words.length - 1) },
        past: { unit: 'distance', value: distance(words.length - 1, 0) },
      },
      by: { of: 'model', models: ['elmo'], origin: 'trained' },
    }
  },
  words: {
    en: {
      question:
        'Draw ELMo’s backward half as a mask: paint as forbidden the inputs (columns) that a state (row) has not seen.',
      readings: {
        unseen: 'Pairs that moved by exactly nothing',
        seen: 'Last word changed: first state moves by',
        past: 'First word changed: last state moves by',
      },
      missed: 'It reads from the right: what stands to the left of a word comes later for it.',
      extra: 'A state has seen its own word and all to the right of it.',
      meaning:
        'All below the diagonal: the mirror of the forward half, and of GPT’s look-ahead mask. No mask is needed for it: what an LSTM has not read cannot be in its state.',
    },
    zh: {
      question: '把 ELMo 后向的一半画成一张掩码：一个状态（行）没有看过的输入（列），涂作禁止。',
      readings: {
        unseen: '移动恰好为零的组合',
        seen: '换最后一个词：第一个状态移动',
        past: '换第一个词：最后一个状态移动',
      },
      missed: '它从右往左读：一个词左边的内容，对它来说是后面才读的。',
      extra: '一个状态看过自己的词，以及它右边的全部内容。',
      meaning:
        '对角线以下全部：与前向的一半、与 GPT 的前瞻掩码互为镜像。它不需要掩码：LSTM 没读到的内容，不可能在状态里。',
    },
  },
})
