import { anyMayLook, byModel, distances, shareOfWeight, traceOf } from '../../lab.ts'
import { percentStep } from '../../step.ts'

/** BERT with its mask off on a padded sentence: how much weight goes to the pads? */
export default percentStep({
  id: 'padding',
  at: [5, 1],
  start: {
    text: 'The cat sat on the mat.',
    padTo: 16,
    cursor: { kind: 'bert', row: 2, column: 9 },
    'bert.layer': 3,
    'bert.head': 'mean',
  },
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
      by: byModel('bert', open),
    }
  },
  showMe: { 'bert.mask': 'none', 'bert.flips': [] },
  words: {
    en: {
      title: 'What is padding for?',
      question: 'With the mask off, how much of their weight will the real tokens give to the pads?',
      task: 'Set BERT’s mask to “none”.',
      readings: {
        own: 'Weight on pads, own mask',
        open: 'Weight on pads, mask off',
        moved: 'Real tokens whose state moved',
      },
      meaning:
        'Softmax shares out everything among the keys that a row may look at, and a pad is a key like any other. What a pad gets, the words lose. Under the padding mask it gets exactly nothing.',
    },
    zh: {
      title: '填充是做什么用的？',
      question: '去掉掩码以后，真实词元会把多少注意力权重分给填充？',
      task: '把 BERT 的掩码设为“无”。',
      readings: {
        own: '有掩码时填充分到的权重',
        open: '去掉后填充分到的权重',
        moved: '隐藏状态改变了的真实词元',
      },
      meaning:
        'softmax 把全部权重分给这一行可以看的键，而填充也是键。填充分到多少，词就少多少。有填充掩码时，它分到的恰好是零。',
    },
  },
  prose: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
})
