import type { Choices } from '../../../store/fields.ts'
import { by } from '../../lab.ts'
import { numberStep, percent } from '../../step.ts'

/** The step of writing that the lab shows, before anything is written. */
const next = (choices: Choices, temperature: number) =>
  ({
    ask: 'nextToken',
    of: {
      model: choices['gpt.weights'] === 'untrained' ? 'gpt-untrained' : 'gpt',
      text: choices.text,
      ...(choices.pair !== null && { pair: choices.pair }),
      written: choices['predict.written'].map(({ id }) => id),
      cache: choices['predict.cache'],
      temperature,
      seed: choices['predict.writingSeed'],
    },
  }) as const

/** Half the temperature: how much of the probability goes to the likeliest token? */
export default numberStep({
  start: {
    lab: 'predict',
    'predict.view': 'writing',
    text: 'Once upon a time, there was a little',
    'predict.temperature': 1,
    'predict.topK': 0,
    'predict.topP': 1,
  },
  asks: (choices) => ({ whole: next(choices, 1), half: next(choices, 0.5) }),
  scale: percent,
  within: 8,
  target: 'predict.settings',
  isDone: ({ choices }) => choices['predict.temperature'] === 0.5,
  answer: (_, { whole, half }) => {
    const [a, b] = [whole.candidates, half.candidates]
    const ratio = (of: typeof a) => of[0]!.uncut / of[1]!.uncut
    return {
      outcome: 100 * b[0]!.uncut,
      readings: {
        word: { unit: 'word', value: b[0]!.token },
        whole: { unit: 'share', value: a[0]!.uncut },
        half: { unit: 'share', value: b[0]!.uncut },
        ratioWhole: { unit: 'number', value: ratio(a) },
        ratioHalf: { unit: 'number', value: ratio(b) },
      },
      by: by(half.model),
    }
  },
  showMe: { 'predict.temperature': 0.5 },
  task: { en: 'Set the temperature to 0.5.', zh: '把温度设为 0.5。' },
  words: {
    en: {
      question: 'At half the temperature, how likely will the likeliest token be?',
      readings: {
        word: 'Likeliest token',
        whole: 'Its probability at temperature 1',
        half: 'Its probability at temperature 0.5',
        ratioWhole: 'Ratio of first to second at temperature 1',
        ratioHalf: 'Ratio of first to second at temperature 0.5',
      },
      low: 'Ratios are squared, not probabilities: the first gains on every other token, and the unlikely ones all but vanish.',
      high: 'The others do not vanish: only at temperature 0 is the likeliest always taken.',
      meaning:
        'Half the temperature doubles every difference between logits, so every ratio of two probabilities is squared. The order never changes, and GPT knows nothing more than before; only the draw has become more careful.',
    },
    zh: {
      question: '温度减半以后，最可能的词元有多大概率？',
      readings: {
        word: '最可能的词元',
        whole: '温度为 1 时的概率',
        half: '温度为 0.5 时的概率',
        ratioWhole: '温度为 1 时第一与第二之比',
        ratioHalf: '温度为 0.5 时第一与第二之比',
      },
      low: '变成平方的是比值，不是概率本身：第一名对别的词元都拉开了距离，不太可能的几乎消失。',
      high: '别的词元并没有消失：只有温度为 0 时才总是取最可能的那个。',
      meaning:
        '温度减半，logit 之间的差都加倍，所以任意两个概率之比都变成原来的平方。名次不会变，GPT 知道的也没有增加，只是抽取变得更谨慎了。',
    },
  },
})
