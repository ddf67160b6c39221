import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

/** Which of the two numbers is large when B really follows A? */
export default choiceQuestion({
  options: ['zero', 'one', 'both'],
  asks: () => ({
    said: {
      ask: 'nextSentence',
      of: {
        model: 'bert',
        text: 'The dog barked at the cat.',
        pair: 'The cat ran up a tree.',
        segmentsAsMask: false,
      },
    },
  }),
  answer: (_, { said: { nextSentence, trace } }) => ({
    outcome:
      nextSentence.isNext > nextSentence.notNext
        ? 'zero'
        : nextSentence.isNext < nextSentence.notNext
          ? 'one'
          : 'both',
    readings: {
      zero: { unit: 'share', value: nextSentence.isNext },
      one: { unit: 'share', value: nextSentence.notNext },
    },
    by: by(trace.model),
  }),
  words: {
    en: {
      question:
        '“The dog barked at the cat.” “The cat ran up a tree.” BERT’s next-sentence head returns two probabilities. Which one is the larger here, where B goes on from A?',
      readings: { zero: 'Index 0', one: 'Index 1' },
      options: { zero: 'that of index 0', one: 'that of index 1', both: 'both are large' },
      wrong: {
        zero: 'Index 0 does mean “is next”; but this time BERT did not take B for the next sentence.',
        one: 'You read 1 as “yes”, as one does nearly everywhere. Here 1 means “drawn from elsewhere”.',
        both: 'They are the two outcomes of one softmax: what one gets, the other loses.',
      },
      meaning: {
        zero: 'Label 0 means “is next”, label 1 “is not”. Read the other way round, the best answers look like the worst.',
        one: 'Label 0 means “is next”, label 1 “is not”: BERT is wrong about this pair.',
        both: 'They came out equal: BERT cannot tell.',
      },
    },
    zh: {
      question:
        'A：“The dog barked at the cat.”（狗冲着猫叫）B：“The cat ran up a tree.”（猫跑上了树）BERT 的下一句预测给出两个概率。这里 B 接在 A 之后，哪一个概率较大？',
      readings: { zero: '下标 0', one: '下标 1' },
      options: { zero: '下标 0 的', one: '下标 1 的', both: '两个都大' },
      wrong: {
        zero: '下标 0 确实表示“是下一句”，只是这一次 BERT 没有认为 B 是下一句。',
        one: '你把 1 读成了“是”，别处几乎都是这样。这里的 1 表示“从别处抽来”。',
        both: '它们是同一个 softmax 的两个结果：一个多了，另一个就少。',
      },
      meaning: {
        zero: '标签 0 表示“是下一句”，标签 1 表示“不是”。读反了，最好的答案看上去就成了最差的。',
        one: '标签 0 表示“是下一句”，标签 1 表示“不是”：这一对 BERT 答错了。',
        both: '两个恰好相等：BERT 分不清。',
      },
    },
  },
})
