import { keptNumbers, tokenCost } from '../../../trace/cost.ts'
import { published } from '../../published.ts'
import { choiceQuestion } from '../../question.ts'

/** A text twice as long: what becomes of the scores, of the matrices, and of what GPT keeps? */
export default choiceQuestion({
  options: ['same', 'twice', 'fourfold'],
  answer: () => {
    const { sizes } = published('gpt-2')
    const grows = (cost: (T: number) => number) => cost(1024) / cost(512)
    const scores = grows((T) => T * tokenCost(sizes, T).mixing)
    return {
      outcome: scores > 3 ? 'fourfold' : scores > 1.5 ? 'twice' : 'same',
      readings: {
        scores: { unit: 'number', value: scores },
        matrices: { unit: 'number', value: grows((T) => T * tokenCost(sizes, T).feedForward) },
        kept: { unit: 'number', value: grows((T) => keptNumbers(sizes, T) ?? 0) },
      },
      by: { of: 'counted' },
    }
  },
  words: {
    en: {
      question: 'GPT-2 reads a text twice as long. What becomes of the cost of its scores and weighted sums?',
      readings: {
        scores: 'Scores and weighted sums, times',
        matrices: 'Feed-forward matrices, times',
        kept: 'KV cache, times',
      },
      options: { same: 'the same', twice: 'twice as much', fourfold: 'four times as much' },
      wrong: {
        same: 'The mask does not save it: each further token has all earlier ones to look at.',
        twice:
          'That holds for the matrices, which meet each token once. A score belongs to a pair of tokens.',
        fourfold: 'Four times would be a cost for each pair of tokens.',
      },
      meaning: {
        same: 'Here the length changes nothing.',
        twice: 'Here the cost grows with the tokens.',
        fourfold:
          'Pairs grow with the square; the matrices, and the keys and values that are kept, grow with the tokens alone.',
      },
    },
    zh: {
      question: 'GPT-2 读的文本加长一倍，计算得分和加权求和的花费变成几倍？',
      readings: {
        scores: '得分和加权求和（倍）',
        matrices: '前馈层的矩阵（倍）',
        kept: 'KV 缓存（倍）',
      },
      options: { same: '不变', twice: '两倍', fourfold: '四倍' },
      wrong: {
        same: '掩码省不了这笔花费：每多一个词元，它就要看前面的所有词元。',
        twice: '矩阵是这样，每个词元只经过一次。得分却属于一对词元。',
        fourfold: '四倍意味着每一对词元都要花费一次。',
      },
      meaning: {
        same: '这里长度不影响花费。',
        twice: '这里花费随词元数增长。',
        fourfold: '词元对的数目按平方增长；矩阵的花费，以及留下来的键和值，只随词元数增长。',
      },
    },
  },
})
