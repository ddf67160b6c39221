import { by, distances } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const padded = {
  model: 'gpt',
  text: 'The cat sat on the mat.',
  padTo: 12,
  padSide: 'left',
  flips: [],
} as const

/** GPT on a sentence padded on the left, with look-ahead alone. */
export default choiceQuestion({
  asks: () => ({
    own: { ask: 'run', of: { ...padded, mask: 'own' } },
    bare: { ask: 'run', of: { ...padded, mask: 'look-ahead' } },
  }),
  options: ['none', 'first', 'all'],
  answer: (_, { own, bare }) => {
    const moved = distances(bare.trace, own.trace)
    const count = moved.filter((distance) => distance > 0).length
    return {
      outcome: count === 0 ? 'none' : count < moved.length ? 'first' : 'all',
      readings: {
        moved: { unit: 'count', value: count, of: moved.length },
        least: { unit: 'distance', value: Math.min(...moved) },
        farthest: { unit: 'distance', value: Math.max(...moved) },
      },
      by: by(own.trace.model),
    }
  },
  words: {
    en: {
      question:
        '“My GPT needs no padding mask: look-ahead hides the pads.” His batch is padded on the left. Whose states go wrong?',
      readings: {
        moved: 'Real tokens whose state moved',
        least: 'Shortest move',
        farthest: 'Farthest move',
      },
      options: {
        none: 'nobody’s: he is right',
        first: 'those of the first words, near the pads',
        all: 'those of all words',
      },
      wrong: {
        none: 'He is right for pads on the right. On the left they stand before every word, and look-ahead shows what stands before.',
        first: 'Nearness plays no part: the last word may look at the first pad as well.',
        all: 'Pads can disturb only those rows that may look at them.',
      },
      meaning: {
        none: 'No state moved: no real row could see a pad.',
        first: 'Some states moved: those rows that may look at a pad.',
        all: 'Every real token may look back at the pads, and every one moved. Nothing warns of it: the numbers look like numbers.',
      },
    },
    zh: {
      question:
        '“我的 GPT 不需要填充掩码，前瞻掩码已经挡住了填充。”可他的批次填充在左边。哪些词元的状态会出错？',
      readings: {
        moved: '状态改变了的真实词元',
        least: '移动最小',
        farthest: '移动最大',
      },
      options: { none: '都不会：他说得对', first: '开头靠近填充的几个词', all: '全部' },
      wrong: {
        none: '填充在右边时他说得对。在左边，填充排在每个词之前，而前瞻掩码允许看前面的。',
        first: '远近没有关系：最后一个词同样可以看第一个填充。',
        all: '填充只能影响可以看它的那些行。',
      },
      meaning: {
        none: '没有状态改变：没有一个真实的行看得到填充。',
        first: '有些状态变了，就是可以看到填充的那些行。',
        all: '每个真实词元都可以回头看到填充，于是全都变了。而且没有任何提示：出来的数看上去一切正常。',
      },
    },
  },
})
