import { anyMayLook, by, foretold, shareOfWeight, traceOf } from '../../lab.ts'
import { choiceStep } from '../../step.ts'

/** GPT without its look-ahead mask sees the word that it should predict: does it foretell more of them? */
export default choiceStep({
  start: {
    text: 'Once upon a time, there was a little girl named Lily.',
    cursor: { kind: 'gpt', row: 8, column: 9 },
    'gpt.layer': 3,
    'gpt.head': 'mean',
  },
  options: ['more', 'same', 'fewer'],
  target: 'gpt.mask',
  shows: 'gpt.predictions',
  isDone: (lab) => {
    const trace = traceOf(lab, 'gpt.shown')
    return trace !== null && anyMayLook(trace, (row, column) => column > row && trace.real[column] === 1)
  },
  answer: (lab) => {
    const open = traceOf(lab, 'gpt.shown')
    const own = traceOf(lab, 'gpt.own')
    if (!open || !own) return null
    const isLater = (row: number, column: number) => column > row
    const after = foretold(open)
    const before = foretold(own)
    const more = after.value - before.value
    return {
      outcome: more > 0 ? 'more' : more < 0 ? 'fewer' : 'same',
      readings: {
        ownWeight: { unit: 'share', value: shareOfWeight(lab, 'gpt', own, isLater) },
        openWeight: { unit: 'share', value: shareOfWeight(lab, 'gpt', open, isLater) },
        ownHits: { unit: 'count', ...before },
        openHits: { unit: 'count', ...after },
      },
      by: by(open.model),
    }
  },
  showMe: { 'gpt.mask': 'none', 'gpt.flips': [] },
  task: { en: 'Set GPT’s mask to “none”.', zh: '把 GPT 的掩码设为“无”。' },
  words: {
    en: {
      question:
        'With the look-ahead mask off, each row can see its answer. Of the next words, GPT’s first guess will hit …',
      readings: {
        ownWeight: 'Weight on later tokens, own mask',
        openWeight: 'Weight on later tokens, mask off',
        ownHits: 'Next tokens hit, own mask',
        openHits: 'Next tokens hit, mask off',
      },
      options: { more: 'more than before', same: 'as many as before', fewer: 'fewer than before' },
      wrong: {
        more: 'You expected it to copy the answer. It can see it, but nobody ever taught it to use what it sees there.',
        same: 'Its weights are the same, but their inputs are not: every state now mixes in words that it never saw in training.',
        fewer:
          'Sometimes what leaks from the right does help, though nothing in its training asked for that.',
      },
      meaning: {
        more: 'Rows now mix in the words to their right, and here that helped: an answer leaked. A test like this says nothing about how well it predicts.',
        same: 'The rows look at later words, and their states move, but as many first guesses hit as before. It never learned to use what stands on its right.',
        fewer:
          'It sees the answers and misses more of them: it never learned to look right, and what comes from there only disturbs it. Trained without the mask, it could have copied the answer and learned little else.',
      },
    },
    zh: {
      question: '去掉前瞻掩码，每一行都能看到自己的答案。GPT 的首选猜中的下一个词元会……',
      readings: {
        ownWeight: '有掩码时分给后文的权重',
        openWeight: '去掉后分给后文的权重',
        ownHits: '有掩码时猜中的词元',
        openHits: '去掉后猜中的词元',
      },
      options: { more: '比原来多', same: '和原来一样多', fewer: '比原来少' },
      wrong: {
        more: '你以为它会照抄答案。它看得到，却从来没有人教它利用那里的内容。',
        same: '参数没有变，输入却变了：每个状态都混入了训练时从未见过的后文。',
        fewer: '虽然训练中没有学过，从右边泄露的内容有时也会有帮助。',
      },
      meaning: {
        more: '每一行都混入了右边的词，而这一次有了帮助：答案泄露了。这样测出来的成绩说明不了它的预测能力。',
        same: '各行看到了后文，状态也变了，首选猜中的却和原来一样多。它从来没有学过怎样利用右边的词。',
        fewer:
          '它看得到答案，反而猜错得更多：它没有学过往右看，从右边来的内容只是干扰。假如训练时就没有这个掩码，它只要照抄答案，别的几乎什么也学不到。',
      },
    },
  },
})
