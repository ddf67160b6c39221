import { choiceQuestion } from '../../question.ts'

/** BERT at the last place of a text, with nothing after it: how often is its first guess right, beside GPT's? */
export default choiceQuestion({
  options: ['well', 'badly', 'never'],
  asks: () => ({ metrics: { ask: 'metrics' } }),
  answer: (_, { metrics: { entries } }) => {
    const hits = (model: string, method: string) =>
      entries.find((entry) => entry.key === 'gap.top1' && entry.model === model && entry.method === method)
        ?.value ?? Number.NaN
    const [left, both, gpt] = [hits('bert', 'left'), hits('bert', 'masked'), hits('gpt', 'left')]
    if ([left, both, gpt].some(Number.isNaN)) return null
    return {
      outcome: left >= 0.9 * gpt ? 'well' : left > 0.01 ? 'badly' : 'never',
      readings: {
        left: { unit: 'share', value: left },
        gpt: { unit: 'share', value: gpt },
        both: { unit: 'share', value: both },
      },
      by: { of: 'measured' },
    }
  },
  words: {
    en: {
      question:
        'Can BERT do the next-word task? Put a [MASK] after a text that breaks off, and let it fill that.',
      readings: {
        left: 'Words hit: BERT, right side cut off',
        gpt: 'Words hit: GPT, from the left',
        both: 'Words hit: BERT, right side there',
      },
      options: {
        well: 'yes, as well as GPT',
        badly: 'it answers, but worse than GPT',
        never: 'no: with one side missing it has no answer at all',
      },
      wrong: {
        well: 'It can be asked, but in its training the right side was nearly always there.',
        badly: 'It was trained with both sides, but the left one is among them.',
        never:
          'Bidirectional means that it may use both sides, not that it needs both: there is always a distribution over all tokens.',
      },
      meaning: {
        well: 'On these stories it is about as good as GPT from the left.',
        badly:
          'It can be asked, and it answers: a distribution comes out for any [MASK]. But at the same words it hits fewer than GPT does, and far fewer than with the right side there. GPT met this very question at every token that it read.',
        never: 'On these stories it hits next to nothing without the right side.',
      },
    },
    zh: {
      question: 'BERT 能预测下一个词吗？在没写完的文字后面放一个 [MASK]，让它来填。',
      readings: {
        left: '猜中的词：BERT，去掉右边',
        gpt: '猜中的词：GPT，只看左边',
        both: '猜中的词：BERT，右边还在',
      },
      options: {
        well: '能，和 GPT 一样好',
        badly: '能给出答案，但不如 GPT',
        never: '不能：少了一边就没有答案',
      },
      wrong: {
        well: '可以这样问它，可是在训练中，右边几乎总是在的。',
        badly: '它训练时看的是两边，不过左边也在其中。',
        never: '“双向”是说两边都可以用，不是说缺一不可：它总会给出所有词元的概率。',
      },
      meaning: {
        well: '在这些故事上，它和只看左边的 GPT 差不多。',
        badly:
          '可以问，它也会答：任何 [MASK] 处都有一个概率分布。但同样的词，它猜中的比 GPT 少，更远远少于右边还在的时候。而 GPT 每读一个词元，遇到的都是这个问题。',
        never: '在这些故事上，没有右边它几乎什么也猜不中。',
      },
    },
  },
})
