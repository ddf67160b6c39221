import { by } from '../../lab.ts'
import { numberQuestion } from '../../question.ts'

const text = 'The cat ran up the tall tree.'

/** Through how many steps does the first word's news pass in an LSTM, and in attention? */
export default numberQuestion({
  scale: { least: 1, most: 12, step: 1, unit: 'number' },
  within: 0,
  asks: () => ({
    elmo: { ask: 'elmo', of: { model: 'elmo', text } },
    gpt: { ask: 'run', of: { model: 'gpt', text, mask: 'own', flips: [] } },
  }),
  answer: (_, { elmo, gpt }) => {
    const tokens = elmo.trace.tokens.length
    const lastRow = gpt.trace.tokens.length - 1
    const direct = gpt.trace.mask.data[lastRow * gpt.trace.mask.shape[1]]!
    return {
      outcome: tokens - 1,
      readings: {
        tokens: { unit: 'number', value: tokens },
        attention: { unit: 'number', value: direct === 1 ? 1 : lastRow },
        gates: { unit: 'number', value: elmo.trace.layers.length },
      },
      by: by(elmo.trace.model),
    }
  },
  words: {
    en: {
      question: `“${text}”, the full stop a token of its own: in one forward LSTM layer, over how many steps does news of the first token reach the last?`,
      readings: {
        tokens: 'Tokens',
        attention: 'Steps in a layer of attention',
        gates: 'Layers of each of ELMo’s halves',
      },
      low: 'An LSTM cannot jump: its state goes on from one token to the next.',
      high: 'Layers do not lengthen the way: one layer carries it all along the sentence.',
      meaning:
        'One step fewer than there are tokens. Attention needs one, whatever the length: the last row may look at the first column. That is a path, no promise: what is looked at is learned.',
    },
    zh: {
      question: `“${text}”，句号单独算一个词元：在一层前向 LSTM 里，第一个词元的消息要走几步才到最后一个？`,
      readings: { tokens: '词元数', attention: '一层注意力要走的步数', gates: 'ELMo 每一半的层数' },
      low: 'LSTM 不能跳：它的状态只能从一个词元传给下一个。',
      high: '层数不增加路程：一层就能沿着句子一直带过去。',
      meaning:
        '比词元数少一。注意力不论多长都只要一步：最后一行可以看第一列。这只是有路可走，并不保证会走：看什么是学来的。',
    },
  },
})
