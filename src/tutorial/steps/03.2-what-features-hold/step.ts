import { bestLayer } from '../../measured.ts'
import { choiceStep } from '../../step.ts'

const tasks = ['quoted', 'next', 'tense', 'number', 'like'] as const

/** Probes on frozen features: does the best Transformer layer hold more than the best LSTM layer, task by task? */
export default choiceStep({
  start: { lab: 'twins' },
  options: ['all', 'some', 'none'],
  target: 'twins.probes',
  isDone: ({ choices }) => choices['twins.open'] === 'probes',
  asks: () => ({ metrics: { ask: 'metrics' } }),
  answer: (_, { metrics }) => {
    const measured = tasks.flatMap((task) => {
      const of = (model: string) => bestLayer(metrics, { key: `probes.${task}`, model, group: 'equal width' })
      const [elmo, bert, gpt] = [of('elmo'), of('bert'), of('gpt')]
      if (elmo === null || bert === null || gpt === null) return []
      return [{ lstm: elmo, transformer: Math.max(bert, gpt) }]
    })
    if (measured.length < tasks.length) return null
    const lead = measured.filter(({ lstm, transformer }) => transformer > lstm).length
    const [quoted, next] = measured
    return {
      outcome: lead === tasks.length ? 'all' : lead > 0 ? 'some' : 'none',
      readings: {
        lead: { unit: 'count', value: lead, of: tasks.length },
        nextTransformer: { unit: 'share', value: next!.transformer },
        nextLstm: { unit: 'share', value: next!.lstm },
        quotedTransformer: { unit: 'share', value: quoted!.transformer },
        quotedLstm: { unit: 'share', value: quoted!.lstm },
      },
      by: { of: 'measured' },
    }
  },
  showMe: { 'twins.open': 'probes' },
  task: {
    en: 'Open “What a linear probe reads from the features”.',
    zh: '打开“线性探针能从特征里读出什么”。',
  },
  words: {
    en: {
      question:
        'On how many of the five does the best layer of BERT or GPT read more accurately than ELMo’s best?',
      readings: {
        lead: 'Transformer ahead',
        nextTransformer: 'Next sentence: Transformer',
        nextLstm: 'Next sentence: LSTM',
        quotedTransformer: 'Quoted: Transformer',
        quotedLstm: 'Quoted: LSTM',
      },
      options: { all: 'on all of them', some: 'on some of them', none: 'on none' },
      wrong: {
        all: 'Newer is not ahead everywhere: look at quoted speech.',
        some: 'Here one kind of features was ahead throughout.',
        none: 'The LSTM does not lead everywhere either: look at the next sentence.',
      },
      meaning: {
        all: 'Measured on these twins, the Transformers lead throughout; the intervals say by how surely.',
        some: 'As measured: each extractor leads somewhere, often by a little. These twins are small, and so are their stories; of large models this says nothing.',
        none: 'Measured on these twins, the LSTM leads throughout. Small models and short stories do not ask for long reach.',
      },
    },
    zh: {
      question: '五件事里，BERT 或 GPT 的最好一层在几件上读得比 ELMo 的最好一层准？',
      readings: {
        lead: 'Transformer 领先',
        nextTransformer: '下一句：Transformer',
        nextLstm: '下一句：LSTM',
        quotedTransformer: '引号内：Transformer',
        quotedLstm: '引号内：LSTM',
      },
      options: { all: '全部', some: '一部分', none: '一件也没有' },
      wrong: {
        all: '新的并不处处领先：请看引号内这一项。',
        some: '这一次，有一种特征始终领先。',
        none: 'LSTM 也不是处处领先：请看下一句这一项。',
      },
      meaning: {
        all: '在这几个孪生模型上测得：Transformer 处处领先；有多可靠，要看置信区间。',
        some: '照测得的说：两种特征提取器各有领先之处，往往相差不多。这几个模型很小，故事也短；对大模型来说，这说明不了什么。',
        none: '在这几个孪生模型上测得：LSTM 处处领先。小模型、短故事，用不着看得很远。',
      },
    },
  },
  prose: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
})
