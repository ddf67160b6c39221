import { drawnOf } from '../../corruption.ts'
import { by } from '../../lab.ts'
import { numberStep } from '../../step.ts'

const text =
  'Once upon a time, there was a little girl named Lily. She loved to play with her toys in the park.'

/** How many predictions of one reading enter BERT’s loss, and how many GPT’s and ELMo’s? */
export default numberStep({
  start: {
    lab: 'predict',
    'predict.view': 'corruption',
    text,
    'predict.share': 0,
    'predict.seed': 9,
  },
  scale: { least: 0, most: 25, step: 1, unit: 'number' },
  within: 1,
  target: 'corruption.draw',
  shows: 'corruption.lessons',
  isDone: ({ choices }) => choices.text === text && choices['predict.share'] === 15,
  asks: (choices) => ({ drawn: drawnOf(choices) }),
  answer: (_, { drawn }) => {
    const { nextToken, previousToken } = drawn.lessons
    return {
      outcome: Math.min(drawn.places.length, 25),
      readings: {
        bert: { unit: 'count', value: drawn.places.length, of: drawn.words },
        gpt: { unit: 'number', value: nextToken.length },
        elmo: { unit: 'number', value: nextToken.length + previousToken.length },
      },
      by: by(drawn.model),
    }
  },
  showMe: { 'predict.share': 15 },
  task: { en: 'Press “Back to 15%”.', zh: '按“恢复为 15%”。' },
  words: {
    en: {
      question: 'At 15%, how many predictions will enter BERT’s loss when it reads this text once?',
      readings: {
        bert: 'Drawn pieces: BERT’s lessons',
        gpt: 'GPT’s lessons',
        elmo: 'ELMo’s lessons, both halves',
      },
      low: 'The share is taken of all pieces, full stops and commas too, and at least one is always drawn.',
      high: 'You counted words that BERT can see. There the answer stands in the input, so they teach nothing and are left out.',
      meaning:
        'So few in one reading: that is what BERT pays for seeing both sides. Its authors found that it converges slightly more slowly than a left-to-right model, yet is ahead of it almost from the start (Devlin et al. 2019, appendix C.1). GPT and ELMo get a lesson at every place, the closing [SEP] among them, but each from one side only.',
    },
    zh: {
      question: '抽取 15% 时，BERT 把这段文字读一遍，有多少个预测计入损失？',
      readings: {
        bert: '计入损失的预测：BERT（抽中的词元）',
        gpt: '计入损失的预测：GPT',
        elmo: '计入损失的预测：ELMo（两半合计）',
      },
      low: '比例按所有词元计算，逗号、句号也算，而且至少抽一个。',
      high: '你把 BERT 看得见的词也算上了。那些位置的答案就在输入里，学不到东西，所以不计入损失。',
      meaning:
        '读一遍只有这么几个：这就是 BERT 看两边的代价。论文说，它比从左往右的模型收敛得稍慢，准确率却几乎从一开始就领先（Devlin et al. 2019，附录 C.1）。GPT 和 ELMo 在每个位置都要预测，包括末尾的 [SEP]，但每次都只能看一边。',
    },
  },
})
