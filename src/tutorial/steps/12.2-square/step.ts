import { tokenCost, totalCost } from '../../../trace/cost.ts'
import { crossover, layerCost, squareTakesOver } from '../../../trace/crossover.ts'
import { published } from '../../published.ts'
import { numberStep } from '../../step.ts'

/** At which length does a block of BERT's width cost as much as a pair of LSTMs? */
export default numberStep({
  start: { lab: 'blueprints', 'blueprints.view': 'growth' },
  scale: { least: 0, most: 4096, step: 32, unit: 'number' },
  within: 256,
  target: 'blueprints.growth',
  isDone: ({ choices }) => choices.lab === 'blueprints' && choices['blueprints.width'] === '768',
  answer: ({ choices }) => {
    const d = Number(choices['blueprints.width'])
    const { sizes } = published('bert-base')
    const cost = tokenCost(sizes, sizes.positions)
    return {
      outcome: crossover('block', d),
      readings: {
        narrow: { unit: 'number', value: crossover('block', 128) },
        wide: { unit: 'number', value: crossover('block', d) },
        ratio: {
          unit: 'share',
          value: layerCost('block', d, sizes.positions) / layerCost('lstm', d, sizes.positions),
        },
        square: { unit: 'share', value: cost.mixing / (totalCost(cost) - cost.head) },
        takesOver: { unit: 'number', value: squareTakesOver('block', d) },
      },
      by: { of: 'counted' },
    }
  },
  showMe: { lab: 'blueprints', 'blueprints.view': 'growth', 'blueprints.width': '768' },
  task: { en: 'Set “Width d” to 768.', zh: '把“宽度 d”设为 768。' },
  words: {
    en: {
      question: 'At width 768, from how many tokens on does a block cost more than a pair of LSTMs?',
      readings: {
        narrow: 'Same cost at width 128, tokens',
        wide: 'Same cost at width 768, tokens',
        ratio: 'Block ÷ LSTM pair at 512 tokens',
        square: 'Share of the n² part in BERT-base’s layers at 512',
        takesOver: 'Length at which the n² part costs as much as the matrices, tokens',
      },
      low: 'You expected the square to win early. But in a wide layer the matrices cost far more than the comparing.',
      high: 'The square does win in the end: an LSTM’s cost grows with n alone.',
      meaning:
        'The wider the layer, the later the square wins: in texts of the length that BERT reads, most of the cost is in the matrices, not in the comparing, and a block costs less than the LSTM pair. It also takes all tokens at once, where an LSTM has to wait for each step. Only in texts longer than the last number says does the n² part cost more than the matrices; then it is the price.',
    },
    zh: {
      question: '宽度为 768 时，文本超过多少个词元，一个模块就比一对 LSTM 更贵？',
      readings: {
        narrow: '宽 128 时花费相同的词元数',
        wide: '宽 768 时花费相同的词元数',
        ratio: '512 个词元时，模块 ÷ 一对 LSTM',
        square: '512 时 n² 部分在 BERT-base 各层中的占比',
        takesOver: 'n² 部分与矩阵花费相同的词元数',
      },
      low: '你以为平方很快就会占上风。可是层很宽时，矩阵的花费远大于比较。',
      high: '平方最终还是会占上风：LSTM 的花费只随 n 增长。',
      meaning:
        '层越宽，平方占上风就越晚：在 BERT 读的长度里，花费主要在矩阵上，而不在比较上，一个模块比一对 LSTM 便宜。它还能一次处理所有词元，而 LSTM 每一步都要等前一步。只有文本比最后一个数还长时，n² 部分的花费才超过矩阵；那时，n² 就是代价。',
    },
  },
})
