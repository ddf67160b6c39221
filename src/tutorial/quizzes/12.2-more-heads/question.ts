import { countParameters } from '../../../trace/countParameters.ts'
import { published } from '../../published.ts'
import { choiceQuestion } from '../../question.ts'

/** Twice the heads in the same width, and twice the layers. */
export default choiceQuestion({
  options: ['none', 'attention', 'double'],
  answer: () => {
    const { sizes } = published('bert-base')
    const count = (change: Partial<typeof sizes>) => countParameters({ ...sizes, ...change }).body
    const [own, heads, layers] = [
      count({}),
      count({ heads: 2 * sizes.heads }),
      count({ layers: 2 * sizes.layers }),
    ]
    return {
      outcome: heads === own ? 'none' : heads >= 2 * own ? 'double' : 'attention',
      readings: {
        own: { unit: 'number', value: own / 1e6 },
        heads: { unit: 'number', value: heads / 1e6 },
        layers: { unit: 'number', value: layers / 1e6 },
      },
      by: { of: 'counted' },
    }
  },
  words: {
    en: {
      question:
        'Give BERT-base twice as many attention heads and leave its width. How many parameters does it gain?',
      readings: {
        own: 'BERT-base, millions',
        heads: 'Twice the heads, millions',
        layers: 'Twice the layers instead, millions',
      },
      options: {
        none: 'none',
        attention: 'as many again in attention alone',
        double: 'as many again in all',
      },
      wrong: {
        none: 'Heads would have to bring matrices of their own for the count to grow.',
        attention:
          'More heads do not mean more columns: they share the width, and each gets a narrower part.',
        double: 'Heads are a division of the attention, the feed-forward layers know nothing of them.',
      },
      meaning: {
        none: 'Not one. The heads share the width: twice as many are half as wide each, and the matrices that make q, k and v stay the same. More layers are another matter.',
        attention: 'Here the heads bring matrices of their own.',
        double: 'Here the whole model has doubled.',
      },
    },
    zh: {
      question: '让 BERT-base 的注意力头加倍，宽度不变，参数增加多少？',
      readings: {
        own: 'BERT-base（百万）',
        heads: '头加倍（百万）',
        layers: '改为层数加倍（百万）',
      },
      options: { none: '不增加', attention: '注意力部分加倍', double: '全部加倍' },
      wrong: {
        none: '只有每个头都带来自己的矩阵，参数才会增加。',
        attention: '头多并不等于列多：它们分享同一个宽度，头越多，每个就越窄。',
        double: '分头只发生在注意力里，前馈层与头无关。',
      },
      meaning: {
        none: '一个也没有。各个头分享宽度：头加倍，每个就窄一半，产生 q、k、v 的矩阵不变。层数加倍就是另一回事了。',
        attention: '这里每个头都带来了自己的矩阵。',
        double: '这里整个模型都加倍了。',
      },
    },
  },
})
