import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const text = 'Once upon a time, there was a little girl named Lily.'

/** GPT asked for the word before, in the only way there is: the words in reversed order. */
export default choiceQuestion({
  options: ['yes', 'no'],
  asks: () => ({
    forward: { ask: 'guesses', of: { model: 'gpt', text, way: 'forward' } },
    reversed: { ask: 'guesses', of: { model: 'gpt', text, way: 'reversed' } },
    backward: { ask: 'guesses', of: { model: 'elmo', text, way: 'backward' } },
  }),
  answer: (_, { forward, reversed, backward }) => {
    const hits = ({ places }: typeof forward) =>
      ({
        unit: 'count',
        value: places.filter(({ rank }) => rank === 0).length,
        of: places.length,
      }) as const
    return {
      outcome: 2 * hits(reversed).value < hits(forward).value ? 'no' : 'yes',
      readings: { forward: hits(forward), reversed: hits(reversed), backward: hits(backward) },
      by: by(forward.model, backward.model),
    }
  },
  words: {
    en: {
      question:
        'Can GPT predict the previous word? Suppose it is given the sentence in reversed order: “. Lily named girl little a …”',
      readings: {
        forward: 'Next words hit: GPT',
        reversed: 'Previous words hit: GPT, words reversed',
        backward: 'Previous words hit: ELMo’s backward half',
      },
      options: {
        yes: 'yes: order reversed, it is the same task',
        no: 'no: it can be asked, but it never learned that order',
      },
      wrong: {
        yes: 'For an LSTM or a Transformer either order would do, if it were trained on it. GPT saw texts in one order only.',
        no: 'You took the mask for the obstacle or the training for too narrow; here it hits nearly as often backwards.',
      },
      meaning: {
        yes: 'Here GPT hits nearly as often in reversed order.',
        no: 'The mask fixes a direction, and the training fills it with one language: reversed English is another, which it has never read. ELMo’s backward half was trained for just that, on the same stories.',
      },
    },
    zh: {
      question: 'GPT 能预测前一个词吗？假如把句子倒过来给它：“. Lily named girl little a …”',
      readings: {
        forward: '猜中下一个词：GPT',
        reversed: '猜中前一个词：GPT，词序倒过来',
        backward: '猜中前一个词：ELMo 的后向一半',
      },
      options: {
        yes: '能：倒过来就是同一个任务',
        no: '不能：可以这样问，但它没学过这种顺序',
      },
      wrong: {
        yes: '无论 LSTM 还是 Transformer，用哪种顺序训练都行；可是 GPT 只见过一种顺序。',
        no: '你以为掩码或训练限制了它，可是在这里，倒着读它几乎一样准。',
      },
      meaning: {
        yes: '在这里，词序倒过来，GPT 几乎一样准。',
        no: '掩码定下方向，训练定下语言：倒过来的英语是它从没读过的另一种语言。ELMo 的后向一半正是为此训练的，用的是同样的故事。',
      },
    },
  },
})
