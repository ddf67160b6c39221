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
    const ahead = measured.filter(({ lstm, transformer }) => transformer > lstm).length
    const lead = (task: (typeof tasks)[number]) => {
      const { lstm, transformer } = measured[tasks.indexOf(task)]!
      return { unit: 'points', value: 100 * (transformer - lstm) } as const
    }
    return {
      outcome: ahead === tasks.length ? 'all' : ahead > 0 ? 'some' : 'none',
      readings: {
        ahead: { unit: 'count', value: ahead, of: tasks.length },
        quoted: lead('quoted'),
        next: lead('next'),
        tense: lead('tense'),
        number: lead('number'),
        like: lead('like'),
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
        ahead: 'Tasks with a Transformer ahead',
        quoted: 'Its lead: quoted speech',
        next: 'Its lead: next sentence',
        tense: 'Its lead: tense',
        number: 'Its lead: number of the subject',
        like: 'Its lead: “like”',
      },
      options: { all: 'on all of them', some: 'on some of them', none: 'on none' },
      wrong: {
        all: 'Newer is not ahead everywhere: look for the leads below zero.',
        some: 'Here one kind of features was ahead throughout.',
        none: 'The LSTM does not lead everywhere either: look for the leads above zero.',
      },
      meaning: {
        all: 'On these twins a Transformer leads throughout; the figure’s intervals say how surely. Mind the next sentence: BERT was trained on just that.',
        some: 'Each extractor leads somewhere, and some leads are smaller than the figure’s intervals. Mind the next sentence: BERT was trained on just that. These twins are small, and so are their stories; of large models this says nothing.',
        none: 'On these twins the LSTM is never behind. Small models and short stories do not ask for long reach.',
      },
    },
    zh: {
      question: '五件事里，BERT 或 GPT 的最好一层在几件上读得比 ELMo 的最好一层准？',
      readings: {
        ahead: 'Transformer 领先的项目',
        quoted: '领先多少：引号内',
        next: '领先多少：下一句',
        tense: '领先多少：时态',
        number: '领先多少：主语单复数',
        like: '领先多少：like',
      },
      options: { all: '全部', some: '一部分', none: '一件也没有' },
      wrong: {
        all: '新的并不处处领先：请看低于零的那几项。',
        some: '这一次，有一种特征始终领先。',
        none: 'LSTM 也不是处处领先：请看高于零的那几项。',
      },
      meaning: {
        all: '在这几个孪生模型上，Transformer 项项领先；有多可靠，要看图中的置信区间。注意“下一句”：BERT 训练的正是这件事。',
        some: '两种特征提取器各有领先之处，有的差距比图中的置信区间还小。注意“下一句”：BERT 训练的正是这件事。这几个模型很小，故事也短；对大模型来说，这说明不了什么。',
        none: '在这几个孪生模型上，LSTM 没有一项落后。小模型、短故事，用不着看得很远。',
      },
    },
  },
})
