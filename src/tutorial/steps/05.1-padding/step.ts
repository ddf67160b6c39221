import { anyMayLook, by, distances, shareOfWeight, traceOf } from '../../lab.ts'
import { numberStep, percent } from '../../step.ts'

/** BERT with its mask off on a padded sentence: how much weight goes to the pads? */
export default numberStep({
  start: {
    text: 'The cat sat on the mat.',
    padTo: 16,
    cursor: { kind: 'bert', row: 2, column: 9 },
    'bert.layer': 3,
    'bert.head': 'mean',
  },
  scale: percent,
  within: 8,
  target: 'bert.mask',
  isDone: (lab) => {
    const trace = traceOf(lab, 'bert.shown')
    return trace !== null && anyMayLook(trace, (_, column) => trace.real[column] === 0)
  },
  answer: (lab) => {
    const open = traceOf(lab, 'bert.shown')
    const own = traceOf(lab, 'bert.own')
    if (!open || !own) return null
    const isPad = (_: number, column: number) => open.real[column] === 0
    const share = shareOfWeight(lab, 'bert', open, isPad)
    const moved = distances(open, own)
    return {
      outcome: 100 * share,
      readings: {
        own: { unit: 'share', value: shareOfWeight(lab, 'bert', own, isPad) },
        open: { unit: 'share', value: share },
        moved: { unit: 'count', value: moved.filter((distance) => distance > 0).length, of: moved.length },
      },
      by: by(open.model),
    }
  },
  showMe: { 'bert.mask': 'none', 'bert.flips': [] },
  task: { en: 'Set BERT’s mask to “none”.', zh: '把 BERT 的掩码设为“无”。' },
  words: {
    en: {
      question: 'With the mask off, how much of their weight will the real tokens give to the pads?',
      readings: {
        own: 'Weight on pads, own mask',
        open: 'Weight on pads, mask off',
        moved: 'Real tokens whose state moved',
      },
      low: 'A pad means nothing to us, but the softmax does not know that: what stands in a column takes its share.',
      high: 'A pad is one key among others, not a drain for all the weight: the words keep the rest.',
      meaning:
        'Softmax shares out everything among the keys that a row may look at, and a pad is a key like any other. What a pad gets, the words lose. Under the padding mask it gets exactly nothing.',
    },
    zh: {
      question: '去掉掩码以后，真实词元会把多少注意力权重分给填充？',
      readings: {
        own: '有掩码时填充分到的权重',
        open: '去掉后填充分到的权重',
        moved: '隐藏状态改变了的真实词元',
      },
      low: '填充对我们没有含义，softmax 却不知道：哪一列有键，哪一列就分走一份。',
      high: '填充只是众多键中的几个，并不会吸走一切：其余的权重还在词那里。',
      meaning:
        'softmax 把全部权重分给这一行可以看的键，而填充也是键。填充分到多少，词就少多少。有填充掩码时，它分到的恰好是零。',
    },
  },
})
