import { by, distances, shareOfWeight, traceOf } from '../../lab.ts'
import { choiceStep } from '../../step.ts'

/** GPT on a padded sentence with the padding part of its mask off: does look-ahead alone protect the real words? */
export default choiceStep({
  start: {
    text: 'The cat sat on the mat.',
    padTo: 16,
    cursor: { kind: 'gpt', row: 5, column: 7 },
    'gpt.layer': 3,
    'gpt.head': 'mean',
  },
  options: ['none', 'some', 'all'],
  target: 'gpt.mask',
  isDone: (lab) =>
    lab.choices['gpt.mask'] === 'look-ahead' &&
    lab.choices['gpt.flips'].length === 0 &&
    traceOf(lab, 'gpt.shown')?.real.includes(0) === true,
  answer: (lab) => {
    const bare = traceOf(lab, 'gpt.shown')
    const own = traceOf(lab, 'gpt.own')
    if (!bare || !own) return null
    const moved = distances(bare, own)
    const count = moved.filter((distance) => distance > 0).length
    return {
      outcome: count === 0 ? 'none' : count < moved.length ? 'some' : 'all',
      readings: {
        weight: {
          unit: 'share',
          value: shareOfWeight(lab, 'gpt', bare, (_, column) => bare.real[column] === 0),
        },
        moved: { unit: 'count', value: count, of: moved.length },
        farthest: { unit: 'distance', value: Math.max(0, ...moved) },
      },
      by: by(bare.model),
    }
  },
  showMe: { 'gpt.mask': 'look-ahead', 'gpt.flips': [] },
  task: { en: 'Set GPT’s mask to “look-ahead”.', zh: '把 GPT 的掩码设为“前瞻”。' },
  words: {
    en: {
      question: 'Leave GPT only its look-ahead mask. How many real tokens will end in another state?',
      readings: {
        weight: 'Weight of real tokens on pads',
        moved: 'Real tokens whose state moved',
        farthest: 'Farthest move of a state',
      },
      options: { none: 'none', some: 'some, those near the pads', all: 'all of them' },
      wrong: {
        none: 'Look-ahead only forbids what stands to the right. Look where the pads stand now.',
        some: 'Nearness does not matter to a mask: what counts is on which side of a row the pads stand.',
        all: 'Pads can only disturb a row that is allowed to look at them. Look where they stand.',
      },
      meaning: {
        none: 'No real token moved, bit for bit: every pad stands to the right, and look-ahead already forbids the right. Now put the pads on the left and watch this number.',
        some: 'The tokens that come before every pad cannot see one and stay; the others may now look at a pad, and what they read there moves them.',
        all: 'The pads come first, so look-ahead lets every real token see them, and all of them moved. Only the padding mask keeps pads on the left out; put them on the right and compare.',
      },
    },
    zh: {
      question: '只给 GPT 留下前瞻掩码，会有多少真实词元的隐藏状态改变？',
      readings: {
        weight: '真实词元分给填充的权重',
        moved: '隐藏状态改变了的真实词元',
        farthest: '隐藏状态移动的最大距离',
      },
      options: { none: '一个也没有', some: '靠近填充的那几个', all: '全部' },
      wrong: {
        none: '前瞻掩码只禁止右边的内容。请看填充现在在哪一边。',
        some: '掩码不管远近，只看填充在这一行的哪一边。',
        all: '只有允许看填充的那些行才会受它影响。请看填充在哪一边。',
      },
      meaning: {
        none: '没有一个真实词元改变，逐位相同：填充都在右边，而前瞻掩码本来就不许看右边。现在把填充放到左边，再看这个数。',
        some: '排在所有填充之前的词元看不到填充，保持不变；其余的词元现在可以看到填充，读到的内容使它们改变。',
        all: '填充排在最前面，前瞻掩码允许每个真实词元看到它们，所以全都改变了。挡住左侧填充的只有填充掩码；把填充放回右边比较一下。',
      },
    },
  },
})
