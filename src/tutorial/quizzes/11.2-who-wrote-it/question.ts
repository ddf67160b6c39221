import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const start = 'One day, Tom went to the'
/** Both written by a GPT and a BERT of this project from the same beginning, always the likeliest token. */
const texts = {
  a: `${start} park. but, but then, tim saw tom. tom asked.`,
  b: `${start} park with his mom. they saw a big tree with a swing.`,
} as const

const read = (text: string) => ({ ask: 'guesses', of: { model: 'gpt', text, way: 'forward' } }) as const

/** Which of two texts could a GPT have written? It says itself how likely it finds each. */
export default choiceQuestion({
  options: ['a', 'b', 'open'],
  asks: () => ({ a: read(texts.a), b: read(texts.b) }),
  answer: (_, { a, b }) => {
    const bits = ({ places }: typeof a) =>
      places.reduce((sum, { probability }) => sum - Math.log2(probability), 0) / places.length
    const [first, second] = [bits(a), bits(b)]
    return {
      outcome: Math.abs(first - second) < 0.5 ? 'open' : first < second ? 'a' : 'b',
      readings: { a: { unit: 'bits', value: first }, b: { unit: 'bits', value: second } },
      by: by(a.model),
    }
  },
  words: {
    en: {
      question: `Two of our models wrote on from “${start} …”. A: “${texts.a.slice(start.length + 1)}” B: “${texts.b.slice(start.length + 1)}” One is GPT’s, the other BERT’s, filling [MASK] after [MASK] at the end. Which could GPT have written?`,
      readings: { a: 'A: GPT’s surprise per token', b: 'B: GPT’s surprise per token' },
      options: { a: 'A', b: 'B', open: 'there is no telling' },
      wrong: {
        a: 'In A each piece fits its neighbours, as in a filled gap, but the sentence leads nowhere.',
        b: 'B reads well to us; what counts is how likely GPT finds it.',
        open: 'Every word is common in both. But GPT gives a probability to each token after those before it, and these can be compared.',
      },
      meaning: {
        a: 'GPT finds A the likelier one: it would sooner have written that.',
        b: 'GPT is far less surprised by B: that is how it writes on. A is BERT’s: it chose each piece with nothing on its right, and could take nothing back.',
        open: 'GPT is about equally surprised by both: by likelihood there is no telling.',
      },
    },
    zh: {
      question: `我们的两个模型从“${start} …”（一天，汤姆去了……）写下去。A：“${texts.a.slice(start.length + 1)}” B：“${texts.b.slice(start.length + 1)}” 一个出自 GPT，另一个出自 BERT：在句尾一次次填 [MASK]。哪个可能是 GPT 写的？`,
      readings: { a: 'A：GPT 每个词元的意外程度', b: 'B：GPT 每个词元的意外程度' },
      options: { a: 'A', b: 'B', open: '分不出来' },
      wrong: {
        a: 'A 里每个词和邻词都搭得上，像填空，可整句话没有着落。',
        b: 'B 在我们读来通顺；要看的是 GPT 觉得它有多可能。',
        open: '两段用的都是常见词。但 GPT 能给每个词元在前文之后的概率，可以拿来比较。',
      },
      meaning: {
        a: 'GPT 觉得 A 更可能：它更会写出这样的话。',
        b: 'GPT 对 B 的意外程度小得多：它就是这样写下去的。A 出自 BERT：填每个词时右边都空着，填了又不能改。',
        open: 'GPT 对两段的意外程度差不多：凭似然分不出来。',
      },
    },
  },
})
