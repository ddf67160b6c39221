import { by } from '../../lab.ts'
import { nextSentenceOf } from '../../pair.ts'
import { numberStep, percent } from '../../step.ts'

const text = 'Lily lost her red ball in the park.'
const follows = 'She looked for it under the big tree.'

/** A sentence from another story in place of the one that follows: how likely does BERT find it? */
export default numberStep({
  start: { lab: 'predict', 'predict.view': 'next', text, pair: follows },
  scale: percent,
  within: 15,
  target: 'next.pairs',
  isDone: ({ choices }) =>
    choices.text === text && ![null, '', follows].includes(choices.pair?.trim() ?? null),
  asks: (choices) => ({
    before: nextSentenceOf(choices, { text, pair: follows }),
    now: nextSentenceOf(choices),
  }),
  answer: (_, { before, now }) => ({
    outcome: 100 * now.nextSentence.isNext,
    readings: {
      before: { unit: 'share', value: before.nextSentence.isNext },
      isNext: { unit: 'share', value: now.nextSentence.isNext },
      notNext: { unit: 'share', value: now.nextSentence.notNext },
    },
    by: by(now.trace.model),
  }),
  showMe: { text, pair: 'The fish swam in the sea.' },
  task: {
    en: 'Open “Pairs” and choose the one with the fish.',
    zh: '打开“句对”，选有鱼的那一对。',
  },
  words: {
    en: {
      question:
        'Instead of “She looked for it …”, B becomes “The fish swam in the sea.” How probable does BERT find label 0, “is next”?',
      readings: {
        before: 'Label 0, B: “She looked for it …”',
        isNext: 'Label 0, this pair',
        notNext: 'Label 1, this pair',
      },
      low: 'Both sentences are from the same kind of story, and BERT does not rule this B out as firmly as you do.',
      high: 'Nothing in such a B takes up Lily, the ball or the park, and that is what BERT learned to look for. Or did you read label 1 as “yes”? Label 0 is “is next”.',
      meaning:
        'The question is only whether B came next in the text, not whether it is true or similar. And a probability says how sure BERT is, not that it is right: how often it is right on other stories stands at the bottom of the page.',
    },
    zh: {
      question:
        '把 B 从 “She looked for it …”（她在大树下找球）换成 “The fish swam in the sea.”（鱼在海里游）。BERT 会给标签 0“是下一句”多大的概率？',
      readings: {
        before: '标签 0，B 为 “She looked for it …”',
        isNext: '标签 0，现在的句对',
        notNext: '标签 1，现在的句对',
      },
      low: '两句话出自同一类故事，BERT 并不像你那样断然排除这样的 B。',
      high: '这样的 B 没有接着说莉莉、球或公园，而 BERT 学会找的正是这种衔接。还是你把标签 1 读成了“是”？标签 0 才表示“是下一句”。',
      meaning:
        '它只回答 B 在原文中是不是下一句，不管 B 是否属实、是否相似。概率只说明 BERT 有多大把握，不说明它一定对：它在别的故事上答对多少，写在页面下方。',
    },
  },
})
