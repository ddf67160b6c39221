import { bestLayer } from '../../measured.ts'
import { choiceQuestion } from '../../question.ts'

/** Whose features say best whether a word stands inside quoted speech? */
export default choiceQuestion({
  options: ['bert', 'gpt', 'elmo'],
  asks: () => ({ metrics: { ask: 'metrics' } }),
  answer: (_, { metrics }) => {
    const of = (model: 'bert' | 'gpt' | 'elmo') =>
      bestLayer(metrics, { key: 'probes.quoted', model, group: 'equal width' })
    const words = bestLayer(metrics, { key: 'probes.quoted', model: 'bag of words', group: 'own width' })
    const [bert, gpt, elmo] = [of('bert'), of('gpt'), of('elmo')]
    if (bert === null || gpt === null || elmo === null || words === null) return null
    const best = Math.max(bert, gpt, elmo)
    return {
      outcome: best === elmo ? 'elmo' : best === bert ? 'bert' : 'gpt',
      readings: {
        elmo: { unit: 'rate', value: elmo },
        bert: { unit: 'rate', value: bert },
        gpt: { unit: 'rate', value: gpt },
        words: { unit: 'rate', value: words },
      },
      by: { of: 'measured' },
    }
  },
  words: {
    en: {
      question:
        'Is a word inside quoted speech? A probe reads it from frozen states. Whose best layer lets it be right most often?',
      readings: { elmo: 'ELMo', bert: 'BERT', gpt: 'GPT', words: 'Bag of words, no model' },
      options: {
        bert: 'BERT’s: a Transformer, both sides',
        gpt: 'GPT’s: a Transformer, one side',
        elmo: 'ELMo’s: LSTMs',
      },
      wrong: {
        bert: 'Seeing both sides by attention does not lead in everything.',
        gpt: 'It has read the opening mark, but not what follows the word.',
        elmo: 'The LSTMs carry an opened quote along, but here that was not the most.',
      },
      meaning: {
        bert: 'BERT’s features lead here, on these twins; how surely, the intervals in “The twins” say.',
        gpt: 'GPT’s features lead here, on these twins; how surely, the intervals in “The twins” say.',
        elmo: 'The LSTM’s features lead here, on these twins; how surely, the intervals in “The twins” say. An extractor is not better or worse as such: on the next sentence it is the other way round.',
      },
    },
    zh: {
      question: '一个词在不在引号内？探针从冻结的状态里读出来。用谁的最好一层，读对的最多？',
      readings: { elmo: 'ELMo', bert: 'BERT', gpt: 'GPT', words: '词袋，不用模型' },
      options: { bert: 'BERT：Transformer，两边', gpt: 'GPT：Transformer，一边', elmo: 'ELMo：LSTM' },
      wrong: {
        bert: '用注意力看两边，并不在每件事上都领先。',
        gpt: '它读到了前引号，却没有读到词后面的内容。',
        elmo: 'LSTM 能把打开的引号一直记着，但这次不是最多的。',
      },
      meaning: {
        bert: '在这几个孪生模型上，这一项 BERT 的特征领先；有多可靠，要看“孪生模型”里的置信区间。',
        gpt: '在这几个孪生模型上，这一项 GPT 的特征领先；有多可靠，要看“孪生模型”里的置信区间。',
        elmo: '在这几个孪生模型上，这一项 LSTM 的特征领先；有多可靠，要看“孪生模型”里的置信区间。特征提取器本身没有绝对的高下：换成“下一句”，结果就相反。',
      },
    },
  },
})
