import { weightsOf } from '../../../trace/measure.ts'
import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

/** What sums to one in a matrix of weights? */
export default choiceQuestion({
  asks: () => ({
    bert: {
      ask: 'run',
      of: { model: 'bert', text: 'The dog barked at the cat because it was scared.', mask: 'own', flips: [] },
    },
  }),
  options: ['rows', 'columns', 'both'],
  answer: (_, { bert: { trace } }) => {
    const { data, shape } = weightsOf(trace.layers[1]!, 3)
    const places = [...Array(shape[0]).keys()]
    const sums = (at: (i: number, j: number) => number) =>
      places.map((i) => places.reduce((sum, j) => sum + data[at(i, j)]!, 0))
    const rows = sums((i, j) => i * shape[1] + j)
    const columns = sums((i, j) => j * shape[1] + i)
    const areOne = (all: readonly number[]) => all.every((sum) => Math.abs(sum - 1) < 1e-4)
    return {
      outcome: !areOne(columns) ? 'rows' : areOne(rows) ? 'both' : 'columns',
      readings: {
        rowLeast: { unit: 'number', value: Math.min(...rows) },
        rowMost: { unit: 'number', value: Math.max(...rows) },
        columnLeast: { unit: 'number', value: Math.min(...columns) },
        columnMost: { unit: 'number', value: Math.max(...columns) },
      },
      by: by(trace.model),
    }
  },
  words: {
    en: {
      question: 'In a picture of attention weights, rows looking at columns, what sums to one?',
      readings: {
        rowLeast: 'Smallest sum of a row',
        rowMost: 'Largest sum of a row',
        columnLeast: 'Smallest sum of a column',
        columnMost: 'Largest sum of a column',
      },
      options: { rows: 'every row', columns: 'every column', both: 'both, rows and columns' },
      wrong: {
        rows: 'It is the query’s row over which softmax runs, unless a mask closes all of it.',
        columns: 'A column says how much a token is looked at; all may look at it, or nobody.',
        both: 'Only the one who looks shares out. A token may be looked at by all, or by nobody.',
      },
      meaning: {
        rows: 'Each token shares out exactly one; how much it gets from the others is open. So a popular token can collect the looks of a whole sentence.',
        columns: 'Here the columns sum to one.',
        both: 'Here rows and columns both sum to one.',
      },
    },
    zh: {
      question: '在注意力权重的图里，行看列。什么的和为一？',
      readings: {
        rowLeast: '行和最小',
        rowMost: '行和最大',
        columnLeast: '列和最小',
        columnMost: '列和最大',
      },
      options: { rows: '每一行', columns: '每一列', both: '行和列都是' },
      wrong: {
        rows: 'softmax 是在查询所在的那一行上算的，除非掩码把整行都封住。',
        columns: '一列说的是一个词元被看了多少：可以人人都看它，也可以没有谁看它。',
        both: '只有看的一方在分配。一个词元可以被所有词元看，也可以没有谁看。',
      },
      meaning: {
        rows: '每个词元分出去的恰好是一，得到多少却没有限制。所以一个受关注的词元可以收集整句话的目光。',
        columns: '这里是列的和为一。',
        both: '这里行和列的和都为一。',
      },
    },
  },
})
