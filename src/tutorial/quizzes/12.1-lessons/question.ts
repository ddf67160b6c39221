import { by } from '../../lab.ts'
import { numberQuestion } from '../../question.ts'

const text =
  'Once upon a time, there was a little girl named Lily. She loved to play in the park with her dog.'

/** What one reading of a text teaches each: how many predictions enter the loss. */
export default numberQuestion({
  scale: { least: 1, most: 20, step: 1, unit: 'number' },
  within: 1.5,
  asks: () => ({ drawn: { ask: 'corruption', of: { model: 'bert', text, percent: 15, seed: 1 } } }),
  answer: (_, { drawn }) => {
    const [bert, gpt] = [drawn.places.length, drawn.lessons.nextToken.length]
    return bert === 0
      ? null
      : {
          outcome: Math.min(20, gpt / bert),
          readings: {
            bert: { unit: 'number', value: bert },
            gpt: { unit: 'number', value: gpt },
          },
          by: by(drawn.model),
        }
  },
  words: {
    en: {
      question:
        'BERT learns at 15% of the places, GPT at every place. On a text of two dozen tokens, how many lessons does GPT get for each one of BERT’s?',
      readings: { bert: 'BERT’s lessons in one reading', gpt: 'GPT’s lessons in one reading' },
      low: 'Both read the whole text, and pay for all of it; but only what enters the loss is a lesson.',
      high: 'The draw takes 15%, rounded to whole tokens: a few are always there.',
      meaning:
        'That is the price of seeing both sides: a pass costs the same, and teaches so many times less. The authors say that the masked model converges slightly more slowly, and does better almost at once nevertheless (Devlin et al. 2019, C.1).',
    },
    zh: {
      question:
        'BERT 只在 15% 的位置上学习，GPT 在每个位置上学习。一段二十几个词元的文字，BERT 每有一个预测计入损失，GPT 有几个？',
      readings: { bert: '读一遍计入损失的预测：BERT', gpt: '读一遍计入损失的预测：GPT' },
      low: '两个模型都读完全文，花费一样；但只有计入损失的才能让模型学到东西。',
      high: '抽取 15%，取整数个词元：总会有几个。',
      meaning:
        '这就是看两边的代价：读一遍花费相同，学到的却少了这么多倍。作者说，掩码语言模型收敛得稍慢，准确率却几乎马上就超过了（Devlin et al. 2019，C.1）。',
    },
  },
})
