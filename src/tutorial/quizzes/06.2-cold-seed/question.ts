import { by } from '../../lab.ts'
import { numberQuestion } from '../../question.ts'

const tokens = 12
const written = (temperature: number, seed: number) =>
  ({
    ask: 'generate',
    of: { model: 'gpt', request: { text: 'Once upon a time', tokens, temperature, seed } },
  }) as const

/** Two seeds at temperature 0. */
export default numberQuestion({
  asks: () => ({
    cold: written(0, 1),
    coldAgain: written(0, 2),
    warm: written(1, 1),
    warmAgain: written(1, 2),
    gpt: { ask: 'run', of: { model: 'gpt', text: 'Once upon a time', mask: 'own', flips: [] } },
  }),
  scale: { least: 0, most: tokens, step: 1, unit: 'number' },
  within: 0,
  answer: (_, { cold, coldAgain, warm, warmAgain, gpt }) => {
    const differing = (a: typeof cold, b: typeof cold) =>
      Array.from({ length: tokens }, (_, at) => at).filter((at) => a[at]?.id !== b[at]?.id).length
    const count = differing(cold, coldAgain)
    return {
      outcome: count,
      readings: {
        cold: { unit: 'count', value: count, of: tokens },
        warm: { unit: 'count', value: differing(warm, warmAgain), of: tokens },
      },
      by: by(gpt.trace.model),
    }
  },
  words: {
    en: {
      question:
        'At temperature 0, GPT writes 12 tokens after “Once upon a time”, once with seed 1 and once with seed 2. How many of them differ?',
      readings: {
        cold: 'Tokens that differ at temperature 0',
        warm: 'Tokens that differ at temperature 1',
      },
      low: 'At temperature 0 nothing is drawn.',
      high: 'You took the model itself for a dice player. The chance is in the draw alone, and at temperature 0 nothing is drawn: the likeliest token is taken.',
      meaning:
        'The same text gives the same logits, always. Only a draw makes two texts differ, and a seed only matters where there is a draw.',
    },
    zh: {
      question:
        '温度为 0，GPT 在“Once upon a time”（从前）后面写 12 个词元，一次用种子 1，一次用种子 2。有几个词元不同？',
      readings: {
        cold: '温度为 0 时不同的词元',
        warm: '温度为 1 时不同的词元',
      },
      low: '温度为 0 时什么也不抽取。',
      high: '你以为模型自己在掷骰子。随机只在抽取这一步，而温度为 0 时不抽取，总是取最可能的词元。',
      meaning: '同样的文字总是得到同样的 logit。只有抽取才会让两次写的不同；没有抽取，种子就不起作用。',
    },
  },
})
