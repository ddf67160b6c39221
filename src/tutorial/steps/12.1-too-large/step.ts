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
        xl: 'GPT-2 XL of 2019, millions',
      },
      low: 'Twice the layers double the blocks; but a matrix also grows with the square of the width.',
      high: 'The token table is no part of the layers: it does not double with them.',
      meaning:
        'The paper prints 340M without saying how; the shapes give the count above, and Lan et al. 2020 print 334M. “Too large” is relative: BERT-large is several times ELMo, but GPT-2 XL of 2019 is several times BERT-large, GPT-3 has 175 billion (Brown et al. 2020), and Llama 3.1 has 405 billion (Grattafiori et al. 2024), more than a thousand of BERT-large. What it takes to hold BERT-large stands below, in gigabytes: that, not a limit of the idea, is the price.',
    },
    zh: {
      question: 'BERT-large 有多少参数？（以百万为单位，100 个百万就是一亿）',
      readings: {
        base: 'BERT-base（百万）',
        large: 'BERT-large（百万）',
        times: 'BERT-large ÷ BERT-base',
        memory: 'BERT-large 用 fp32 存（GB）',
        elmo: 'ELMo（百万）',
        xl: '2019 年的 GPT-2 XL（百万）',
      },
      low: '层数加倍，模块就加倍；而矩阵还随宽度的平方增长。',
      high: '词表不属于各层，不会随层数加倍。',
      meaning:
        '论文写的是 340M（3.4 亿），没有说明怎么来的；按形状数出来是上面那个数，Lan et al. 2020 写的是 334M。“太大”是相对的：BERT-large 是 ELMo 的几倍，而 2019 年的 GPT-2 XL 又是它的几倍，GPT-3 有 1750 亿（Brown et al. 2020），Llama 3.1 有 4050 亿（Grattafiori et al. 2024），够一千多个 BERT-large。存下 BERT-large 要多少 GB，见下面的数：这是要付的代价，并不是这种思路的极限。',
    },
  },
})
