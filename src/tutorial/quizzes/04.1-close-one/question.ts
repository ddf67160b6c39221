import { rowOf } from '../../../trace/measure.ts'
import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const text = 'The dog barked at the cat because it was scared.'
const [it, cat] = [8, 6]
const run = (flips: readonly (readonly [number, number])[]) =>
  ({ ask: 'run', of: { model: 'bert', text, mask: 'own', flips } }) as const

/** One key of a row is forbidden: where does its share go? */
export default choiceQuestion({
  asks: () => ({ open: run([]), closed: run([[it, cat]]) }),
  options: ['lost', 'nearest', 'factor', 'largest'],
  answer: (_, { open, closed }) => {
    // In the first block both runs read the same embeddings: only the mask differs.
    const row = ({ trace }: typeof open) => rowOf(trace.layers[0]!.heads[0]!.weights, it)
    const [before, after] = [row(open), row(closed)]
    const others = [...before.keys()].filter((column) => column !== cat && before[column]! > 1e-4)
    const factors = others.map((column) => after[column]! / before[column]!)
    const [least, most] = [Math.min(...factors), Math.max(...factors)]
    const isEven = most - least < 1e-3 * most
    const grown = others.filter((_, i) => factors[i]! > 1.001)
    const nearest = grown.every((column) => Math.abs(column - cat) <= 1)
    return {
      outcome: !isEven ? (nearest ? 'nearest' : 'largest') : most > 1.001 ? 'factor' : 'lost',
      readings: {
        cat: { unit: 'share', value: before[cat]! },
        closed: { unit: 'share', value: after[cat]! },
        least: { unit: 'number', value: least },
        most: { unit: 'number', value: most },
      },
      by: by(open.trace.model),
    }
  },
  words: {
    en: {
      question:
        'In a head of the first block, “it” is forbidden to look at “cat”. The share that “cat” had …',
      readings: {
        cat: 'Weight of “cat” before',
        closed: 'Weight of “cat” now',
        least: 'All others grew by a factor of at least',
        most: 'and at most',
      },
      options: {
        lost: 'is lost: the others stay as they are',
        nearest: 'goes to its neighbours in the sentence',
        factor: 'is shared out: all others grow by the same factor',
        largest: 'goes to the largest of the others',
      },
      wrong: {
        lost: 'Then the row would sum to less than one. Softmax is computed over the open keys only.',
        nearest: 'Softmax knows no neighbours: the order of the columns does not enter it.',
        factor: 'That holds where scores stay the same and softmax only loses a term of its sum.',
        largest: 'No key is served first: exp of every score is divided by one and the same sum.',
      },
      meaning: {
        lost: 'Nothing was shared out.',
        nearest: 'Only the neighbours grew.',
        factor:
          'The scores of the others are what they were; only the sum by which all are divided has lost one term. So every quotient grows by the same factor. This is how a mask changes weights that it does not touch.',
        largest: 'The others grew by different factors.',
      },
    },
    zh: {
      question: '在第一个模块的一个头里，不许“it”看“cat”。“cat”原来的那一份……',
      readings: {
        cat: '“cat”原来的权重',
        closed: '“cat”现在的权重',
        least: '其余各键变为原来的倍数，最小',
        most: '最大',
      },
      options: {
        lost: '没有了：其余的不变',
        nearest: '给了句子里与它相邻的词',
        factor: '分给大家：其余的都按同一倍数增大',
        largest: '给了其余当中最大的那个',
      },
      wrong: {
        lost: '那样这一行的和就不到一了。softmax 只在允许看的键上计算。',
        nearest: 'softmax 不知道谁和谁相邻：列的顺序不参与计算。',
        factor: '得分不变，softmax 的分母只少了一项时，才会这样。',
        largest: '没有谁优先：每个得分的 exp 都除以同一个和。',
      },
      meaning: {
        lost: '没有重新分配。',
        nearest: '只有相邻的增大了。',
        factor:
          '其余各键的得分没有变，只是大家共同的分母少了一项，所以每个商都按同一倍数增大。掩码就这样改变了它没有碰过的权重。',
        largest: '其余各键增大的倍数不同。',
      },
    },
  },
})
