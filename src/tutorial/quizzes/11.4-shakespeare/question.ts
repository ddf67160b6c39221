import { choiceQuestion } from '../../question.ts'

/** BERT made to write by appending [MASK]s, on held-out stories, beside GPT. */
export default choiceQuestion({
  options: ['refuses', 'repeats', 'writes'],
  asks: () => ({ metrics: { ask: 'metrics' } }),
  answer: (_, { metrics: { entries } }) => {
    const value = (key: string, model: string, method: string) =>
      entries.find((entry) => entry.key === key && entry.model === model && entry.method === method)?.value ??
      Number.NaN
    const repeats = {
      bert: value('writing.repeated4', 'bert', 'append'),
      gpt: value('writing.repeated4', 'gpt', 'left to right'),
    }
    if (Number.isNaN(repeats.bert) || Number.isNaN(repeats.gpt)) return null
    return {
      outcome: repeats.bert > 5 * repeats.gpt ? 'repeats' : 'writes',
      readings: {
        bert: { unit: 'share', value: repeats.bert },
        gpt: { unit: 'share', value: repeats.gpt },
        distinctBert: { unit: 'share', value: value('writing.distinct2', 'bert', 'append') },
        distinctGpt: { unit: 'share', value: value('writing.distinct2', 'gpt', 'left to right') },
      },
      by: { of: 'measured' },
    }
  },
  words: {
    en: {
      question:
        'An exercise in a textbook: “Generate Shakespeare-like text with BERT.” A student appends a [MASK], takes the likeliest token, and goes on so. What will come of it?',
      readings: {
        bert: 'Runs of four tokens repeated: BERT',
        gpt: 'Runs of four tokens repeated: GPT',
        distinctBert: 'Different pairs of tokens: BERT',
        distinctGpt: 'Different pairs of tokens: GPT',
      },
      options: {
        refuses: 'nothing: BERT has no way to answer',
        repeats: 'a text that soon goes round in circles',
        writes: 'a text like GPT’s, fine-tuned on Shakespeare or not',
      },
      wrong: {
        refuses: 'Every [MASK] gets an answer: a probability for each token. The trouble is another one.',
        repeats: 'You expected it to run in circles; by these figures it does not.',
        writes: 'BERT never learned to go on: it learned to fill a hole between words that stand.',
      },
      meaning: {
        refuses: 'BERT gave no answer.',
        repeats:
          'Our BERT did the same with children’s stories and went round in circles, far more than GPT. The exercise asks for a model of the other kind; BERT’s own is to say which word is missing.',
        writes: 'By these figures our BERT repeats itself hardly more than GPT does.',
      },
    },
    zh: {
      question:
        '教科书里有一道练习：“用 BERT 生成莎士比亚风格的文字。”学生在句尾放一个 [MASK]，取概率最大的词元，再这样继续。结果会怎样？',
      readings: {
        bert: '重复的四词元片段：BERT',
        gpt: '重复的四词元片段：GPT',
        distinctBert: '互不相同的词元对：BERT',
        distinctGpt: '互不相同的词元对：GPT',
      },
      options: {
        refuses: '什么也没有：BERT 无法回答',
        repeats: '文字很快开始兜圈子',
        writes: '写得和 GPT 差不多，微调与否都行',
      },
      wrong: {
        refuses: '每个 [MASK] 都有答案：每个词元都有概率。问题不在这里。',
        repeats: '你以为它会兜圈子；从这些数字看，并没有。',
        writes: 'BERT 没有学过往下写：它学的是在现成的词中间补一个空。',
      },
      meaning: {
        refuses: 'BERT 没有给出答案。',
        repeats:
          '我们的 BERT 用儿童故事做过同样的事，结果兜起圈子来，远比 GPT 厉害。这道练习要的是另一类模型；BERT 的本行是说出缺了哪个词。',
        writes: '从这些数字看，我们的 BERT 并不比 GPT 更爱重复。',
      },
    },
  },
})
