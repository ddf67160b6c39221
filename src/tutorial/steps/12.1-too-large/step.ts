import { precisions } from '../../../trace/cost.ts'
import { counted } from '../../published.ts'
import { numberStep } from '../../step.ts'

const million = 1e6

/** How many parameters has BERT-large? Counted from its shapes. */
export default numberStep({
  start: { lab: 'blueprints', 'blueprints.view': 'sizes', 'blueprints.sizes': 'bert-base' },
  scale: { least: 0, most: 1000, step: 5, unit: 'number' },
  within: 40,
  target: 'blueprints.choice',
  isDone: ({ choices }) => choices.lab === 'blueprints' && choices['blueprints.sizes'] === 'bert-large',
  answer: () => {
    const large = counted('bert-large')
    return {
      outcome: large.body / million,
      readings: {
        base: { unit: 'number', value: counted('bert-base').body / million },
        large: { unit: 'number', value: large.body / million },
        times: { unit: 'number', value: large.body / counted('bert-base').body },
        memory: { unit: 'number', value: (large.total * precisions.fp32) / 1e9 },
        elmo: { unit: 'number', value: counted('elmo').body / million },
        xl: { unit: 'number', value: counted('gpt-2-xl').body / million },
      },
      by: { of: 'counted' },
    }
  },
  showMe: { lab: 'blueprints', 'blueprints.view': 'sizes', 'blueprints.sizes': 'bert-large' },
  task: { en: 'Choose “BERT-large”.', zh: '选“BERT-large”。' },
  words: {
    en: {
      question: 'How many million parameters has BERT-large?',
      readings: {
        base: 'BERT-base, millions',
        large: 'BERT-large, millions',
        times: 'BERT-large ÷ BERT-base',
        memory: 'BERT-large in fp32, GB',
        elmo: 'ELMo, millions',
        xl: 'GPT-2 XL, a year later, millions',
      },
      low: 'Twice the layers double the blocks; but a matrix also grows with the square of the width.',
      high: 'The token table is no part of the layers: it does not double with them.',
      meaning:
        'The paper prints 340M, which its authors do not explain; the shapes give the count above. Large for 2018; yet it fits into the memory of a phone, and a year later GPT-2 XL was several times as large. GPT-3 has 175 billion (Brown et al. 2020), beside which BERT is the small, cheap model. What was too large was the price of training and of fine-tuning on the machines of that day.',
    },
    zh: {
      question: 'BERT-large 有几百万个参数？（单位：百万）',
      readings: {
        base: 'BERT-base（百万）',
        large: 'BERT-large（百万）',
        times: 'BERT-large ÷ BERT-base',
        memory: 'BERT-large 用 fp32 存（GB）',
        elmo: 'ELMo（百万）',
        xl: '一年后的 GPT-2 XL（百万）',
      },
      low: '层数加倍，模块就加倍；而矩阵还随宽度的平方增长。',
      high: '词表不属于各层，不会随层数加倍。',
      meaning:
        '论文写的是 340M，作者没有说明怎么来的；按形状数出来是上面那个数。在 2018 年算大；可是手机内存就放得下，一年后的 GPT-2 XL 就是它的好几倍。GPT-3 有 1750 亿（Brown et al. 2020），相比之下，BERT 是又小又便宜的模型。当年嫌大，指的是在当时的机器上训练和微调的代价。',
    },
  },
  prose: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
})
