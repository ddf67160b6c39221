import { lastHidden, rowOf } from '../../../trace/measure.ts'
import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const padded = { model: 'bert', text: 'The cat sat.', padTo: 8, mask: 'own', flips: [] } as const
/** The last token, a pad. */
const pad = 7

/** A pad is made into a word, and stays masked: does any real row notice? */
export default choiceQuestion({
  asks: () => ({
    bert: { ask: 'run', of: padded },
    reach: { ask: 'reach', of: { ...padded, position: pad, replacement: 'dog' } },
  }),
  options: ['zero', 'small', 'unread'],
  answer: (_, { bert: { trace }, reach }) => {
    if (!('moved' in reach)) return null
    const last = reach.moved.data.slice(-trace.tokens.length)
    const real = trace.real.flatMap((isReal, t) => (isReal ? [last[t]!] : []))
    const length = Math.hypot(...rowOf(lastHidden(trace), pad))
    const moved = real.filter((distance) => distance > 0).length
    return {
      outcome: length === 0 ? 'zero' : moved > 0 ? 'small' : 'unread',
      readings: {
        length: { unit: 'number', value: length },
        pad: { unit: 'distance', value: last[pad]! },
        moved: { unit: 'count', value: moved, of: real.length },
      },
      by: by(trace.model),
    }
  },
  words: {
    en: {
      question: 'BERT computes the rows of pads as well. Why does it not matter what they hold?',
      readings: {
        length: 'Length of the last pad’s state',
        pad: 'Pad replaced by “dog”: its state moves by',
        moved: 'Real tokens that notice',
      },
      options: {
        zero: 'Pads have the id zero, so their states are zero',
        small: 'The model has learned to give pads little weight',
        unread: 'No real row may look at them',
      },
      wrong: {
        zero: 'An id is a number in a list. The vector behind it is as good as any other, and so is the state.',
        small:
          'Little would not be enough: every real state would still move a little. The mask makes it exactly nothing.',
        unread: 'That holds under the padding mask only.',
      },
      meaning: {
        zero: 'Here the pad’s state was zero.',
        small: 'Here some real states moved: pads are being read.',
        unread:
          'The pad’s state is a vector like the others, and becomes quite another one when the pad is made a word. No real token moved, bit for bit: the mask closes that column.',
      },
    },
    zh: {
      question: 'BERT 也计算填充所在的行。为什么里面是什么都无妨？',
      readings: {
        length: '最后一个填充的状态的长度',
        pad: '把填充换成“dog”：它的状态移动了',
        moved: '察觉到的真实词元',
      },
      options: {
        zero: '填充的编号是零，所以状态也是零',
        small: '模型学会了少给填充权重',
        unread: '没有一个真实的行可以看它们',
      },
      wrong: {
        zero: '编号只是词表里的序号。它背后的向量和别的一样，状态也一样。',
        small: '少还不够：那样每个真实词元仍会变一点点。掩码让它恰好为零。',
        unread: '只有在填充掩码之下才是这样。',
      },
      meaning: {
        zero: '这里填充的状态是零。',
        small: '这里有真实词元变了：有人在读填充。',
        unread:
          '填充的状态也是一个向量，把填充换成词，它就完全变了。可是没有一个真实词元改变，逐位相同：掩码封住了那一列。',
      },
    },
  },
})
