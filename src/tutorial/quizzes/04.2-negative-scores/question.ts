import { mayLook, rowOf } from '../../../trace/measure.ts'
import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

/** A row of scores that are all below zero: what becomes of the weights? */
export default choiceQuestion({
  asks: () => ({
    gpt: {
      ask: 'run',
      of: { model: 'gpt', text: 'The dog barked at the cat because it was scared.', mask: 'own', flips: [] },
    },
  }),
  options: ['negative', 'zero', 'positive'],
  answer: (_, { gpt: { trace } }) => {
    // The row, of several keys, whose highest score lies lowest in the whole model.
    const rows = trace.layers.flatMap(({ heads }) =>
      heads.flatMap(({ scores, weights }) =>
        trace.tokens.flatMap((_, row) => {
          const open = [...trace.tokens.keys()].filter((column) => mayLook(trace.mask, row, column))
          const highest = Math.max(...open.map((column) => rowOf(scores, row)[column]!))
          return open.length < 4 ? [] : [{ highest, weights: [...rowOf(weights, row)] }]
        }),
      ),
    )
    const lowest = rows.reduce((a, b) => (b.highest < a.highest ? b : a))
    const largest = Math.max(...lowest.weights)
    const least = Math.min(...lowest.weights)
    return {
      outcome: least < 0 ? 'negative' : largest > 0 ? 'positive' : 'zero',
      readings: {
        highest: { unit: 'number', value: lowest.highest },
        largest: { unit: 'share', value: largest },
        sum: { unit: 'share', value: lowest.weights.reduce((sum, weight) => sum + weight, 0) },
      },
      by: by(trace.model),
    }
  },
  words: {
    en: {
      question: 'In a row of GPT every score q · k ÷ √d is negative. Then the weights of this row are …',
      readings: {
        highest: 'Highest score of such a row',
        largest: 'Its largest weight',
        sum: 'Sum of its weights',
      },
      options: {
        negative: 'negative: it turns away from all of them',
        zero: 'zero: nothing fits',
        positive: 'positive, and sum to one as always',
      },
      wrong: {
        negative: 'You read a score as a weight. exp of a negative number is positive.',
        zero: 'Softmax cannot say “nothing fits”: it has to share out everything among the open keys.',
        positive: 'That follows from softmax, wherever at least one key is open.',
      },
      meaning: {
        negative: 'Here a weight was negative.',
        zero: 'Here all weights were zero.',
        positive:
          'Softmax only compares: the least negative score wins, however low it is. Add the same number to all scores of a row, and no weight changes.',
      },
    },
    zh: {
      question: 'GPT 的某一行里，所有得分 q · k ÷ √d 都是负数。那么这一行的权重……',
      readings: {
        highest: '这样一行里的最高得分',
        largest: '其中最大的权重',
        sum: '这一行权重之和',
      },
      options: {
        negative: '是负的：它避开所有词元',
        zero: '是零：没有一个合适',
        positive: '是正的，和照样为一',
      },
      wrong: {
        negative: '你把得分当成了权重。负数的 exp 是正数。',
        zero: 'softmax 不会说“没有合适的”：它必须把全部权重分给允许看的键。',
        positive: '只要有一个键允许看，softmax 的结果就是这样。',
      },
      meaning: {
        negative: '这里出现了负的权重。',
        zero: '这里的权重全是零。',
        positive:
          'softmax 只作比较：再低的得分，只要是其中最高的，就分得最多。给一行的得分都加上同一个数，权重不变。',
      },
    },
  },
})
