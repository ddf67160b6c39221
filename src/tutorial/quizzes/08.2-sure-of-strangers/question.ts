import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const pair = { text: 'Tom was hungry.', pair: 'The princess lived in a castle.' }

/** Two sentences that have nothing to do with each other, and a high “is next”: what is the matter? */
export default choiceQuestion({
  options: ['trust', 'label', 'mask'],
  asks: () => ({
    right: { ask: 'nextSentence', of: { model: 'bert', ...pair, segmentsAsMask: false } },
    bug: { ask: 'nextSentence', of: { model: 'bert', ...pair, segmentsAsMask: true } },
  }),
  answer: (_, { right, bug }) => ({
    outcome: right.nextSentence.isNext >= 0.5 ? 'trust' : 'mask',
    readings: {
      right: { unit: 'share', value: right.nextSentence.isNext },
      bug: { unit: 'share', value: bug.nextSentence.isNext },
    },
    by: by(right.trace.model),
  }),
  words: {
    en: {
      question:
        '“Tom was hungry.” “The princess lived in a castle.” Somebody runs model(ids, segments) and gets a high probability for “is next”. The label was read correctly. What is the most likely reason?',
      readings: {
        right: '“Is next”, run as it should be',
        bug: '“Is next”, segment ids as the mask',
      },
      options: {
        trust: 'BERT found a connection that we do not see',
        label: 'index 0 and index 1 were mixed up',
        mask: 'the segment ids went in as the attention mask',
      },
      wrong: {
        trust:
          'A surprising number is first of all a reason to look at the inputs. Run as it should be, the same weights say something else.',
        label:
          'That is common too, but it was ruled out here: it would turn a right answer round, not make another one.',
        mask: 'It is the first thing to check; but this BERT, run as it should be, also takes B for the next sentence.',
      },
      meaning: {
        trust:
          'This time the answer comes from the weights themselves: BERT takes B for the next sentence even when it is run as it should be.',
        label: 'The labels were mixed up.',
        mask: 'The second argument was the mask’s. With all of A hidden, BERT judges a pair that it has not read. Nothing warns: name the arguments.',
      },
    },
    zh: {
      question:
        'A：“Tom was hungry.”（汤姆饿了）B：“The princess lived in a castle.”（公主住在城堡里）有人运行 model(ids, segments)，得到“是下一句”的概率很高，标签也没有读反。最可能的原因是什么？',
      readings: { right: '正确运行时的“是下一句”', bug: '分段编号当掩码时的“是下一句”' },
      options: {
        trust: 'BERT 发现了我们看不出的联系',
        label: '下标 0 和 1 弄反了',
        mask: '分段编号被当成注意力掩码传了进去',
      },
      wrong: {
        trust: '遇到意外的数值，首先应该检查输入。正确运行时，同样的参数说的是另一个答案。',
        label: '这也常见，但题中已经排除：它只会把正确的答案读反，不会得出另一个数值。',
        mask: '这确实应该最先检查；不过这个 BERT 正确运行时也认为 B 是下一句。',
      },
      meaning: {
        trust: '这一次答案确实来自参数本身：即使正确运行，BERT 也认为 B 是下一句。',
        label: '标签弄反了。',
        mask: '第二个参数其实是掩码。整个 A 都被遮住，BERT 判断的是自己没有读过的句对。没有任何警告：传参数时请写明名称。',
      },
    },
  },
})
