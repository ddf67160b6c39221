import { by } from '../../lab.ts'
import { nextSentenceOf } from '../../pair.ts'
import { choiceStep } from '../../step.ts'

/** The segment ids stand where the attention mask belongs: what becomes of the answer? */
export default choiceStep({
  start: {
    lab: 'predict',
    'predict.view': 'next',
    text: 'Lily lost her red ball in the park.',
    pair: 'The fish swam in the sea.',
  },
  options: ['error', 'same', 'drifts', 'turns'],
  target: 'next.pairs',
  isDone: ({ choices }) => choices['predict.bug'] && (choices.pair ?? '').trim() !== '',
  asks: (choices) => ({
    right: nextSentenceOf(choices),
    bug: nextSentenceOf(choices, undefined, true),
  }),
  answer: (_, { right, bug }) => {
    const [own, wrong] = [right.nextSentence.isNext, bug.nextSentence.isNext]
    const { data, shape } = bug.trace.mask
    const seen = data.subarray(0, shape[1]).reduce((sum, cell) => sum + cell, 0)
    return {
      outcome: own === wrong ? 'same' : own >= 0.5 === wrong >= 0.5 ? 'drifts' : 'turns',
      readings: {
        right: { unit: 'share', value: own },
        bug: { unit: 'share', value: wrong },
        seen: { unit: 'count', value: seen, of: shape[1] },
      },
      by: by(right.trace.model),
    }
  },
  showMe: { 'predict.bug': true },
  task: { en: 'Switch the classic bug on.', zh: '打开“经典错误”的开关。' },
  words: {
    en: {
      question: 'Pass the segment ids as the attention mask of this pair. What happens?',
      readings: {
        right: 'Label 0, “is next”, as it should be',
        bug: 'Label 0 with the bug',
        seen: 'Tokens that may be looked at, with the bug',
      },
      options: {
        error: 'an error: the shapes or types do not fit',
        same: 'nothing: the answer stays as it was',
        drifts: 'other numbers, the same answer',
        turns: 'the answer flips',
      },
      wrong: {
        error: 'Both are rows of 0 and 1, of one length: nothing can tell a program that they were mixed up.',
        same: 'All tokens of segment 0 are taken for pads, and nobody may look at them: not even at [CLS].',
        drifts:
          'The whole of A has gone from sight, and with it what B could follow: the answer has lost its ground.',
        turns: 'It can; but what is left in sight may also speak for the same answer, by chance.',
      },
      meaning: {
        error: 'It broke off.',
        same: 'The numbers are the same, which happens only when both masks are.',
        drifts:
          'Every token of A, [CLS] included, is taken for a pad. No error, no warning, and the same answer, but no longer from A and B: it is worth nothing.',
        turns:
          'Every token of A, [CLS] included, is taken for a pad, and the answer flips, without error or warning. It no longer comes from A and B, so there is nothing to read into it.',
      },
    },
    zh: {
      question: '把分段编号当作这对句子的注意力掩码传入，会发生什么？',
      readings: {
        right: '标签 0“是下一句”，正确的做法',
        bug: '有错误时的标签 0',
        seen: '有错误时可以看的词元',
      },
      options: {
        error: '报错：形状或类型不符',
        same: '没有影响：答案和原来一样',
        drifts: '数值变了，答案没变',
        turns: '答案反过来',
      },
      wrong: {
        error: '两者都是由 0 和 1 组成的一行，长度也一样：程序无从知道它们弄混了。',
        same: '分段 0 的词元全都被当成填充，谁也不能看它们，连 [CLS] 也不例外。',
        drifts: '整个 A 都看不见了，B 能不能接上也就无从谈起。',
        turns: '有可能；但剩下看得见的内容，也可能碰巧支持同一个答案。',
      },
      meaning: {
        error: '运行中断了。',
        same: '数值完全相同：只有两个掩码相同时才会这样。',
        drifts:
          'A 的每个词元，包括 [CLS]，都被当成了填充。不报错，也不警告，答案虽然没变，却不再是由 A 和 B 得出的，没有任何意义。',
        turns:
          'A 的每个词元，包括 [CLS]，都被当成了填充，答案反了过来，不报错，也不警告。它不再是由 A 和 B 得出的，不必去找其中的道理。',
      },
    },
  },
})
