import { anyMayLook, by, traceOf } from '../../lab.ts'
import { lastMoved } from '../../moved.ts'
import { changedWord } from '../../reach.ts'
import { choiceStep } from '../../step.ts'

/** Without its look-ahead mask, does the state that predicts a word move when that word is changed? */
export default choiceStep({
  start: { lab: 'reach', text: 'The cat sat on the mat.', 'reach.token': 5, 'reach.replacement': 'river' },
  options: ['none', 'some', 'all'],
  target: 'gpt.mask',
  isDone: (lab) => {
    const trace = traceOf(lab, 'gpt.shown')
    const isThere = trace !== null && (changedWord(lab) ?? 0) > 0
    return isThere && anyMayLook(trace, (row, column) => column > row && trace.real[column] === 1)
  },
  asks: (choices) => {
    const asked = {
      model: choices['gpt.weights'] === 'untrained' ? ('gpt-untrained' as const) : ('gpt' as const),
      text: choices.text,
      position: choices['reach.token'],
      replacement: choices['reach.replacement'],
    }
    return {
      own: { ask: 'reach', of: { ...asked, mask: 'own', flips: [] } },
      open: { ask: 'reach', of: { ...asked, mask: choices['gpt.mask'], flips: choices['gpt.flips'] } },
    }
  },
  answer: (lab, { own, open }) => {
    const trace = traceOf(lab, 'gpt.shown')
    if (!trace) return null
    const at = lab.choices['reach.token']
    const before = lastMoved(open).slice(0, at)
    const moved = before.filter((distance) => distance > 0).length
    return {
      outcome: moved === 0 ? 'none' : moved < before.length ? 'some' : 'all',
      readings: {
        own: { unit: 'distance', value: lastMoved(own)[at - 1] ?? 0 },
        open: { unit: 'distance', value: before.at(-1) ?? 0 },
        moved: { unit: 'count', value: moved, of: before.length },
      },
      by: by(trace.model),
    }
  },
  showMe: { 'gpt.mask': 'none', 'gpt.flips': [] },
  task: { en: 'Open GPT’s “mask: own” and choose “none”.', zh: '打开 GPT 的“掩码：自带”，选“无”。' },
  words: {
    en: {
      question: 'With the mask off, and one word changed: of the words before it, whose last state moves?',
      readings: {
        own: 'State at the word just before moved by, own mask',
        open: 'The same, mask off',
        moved: 'Earlier words that moved, mask off',
      },
      options: { none: 'none of them', some: 'only those close to it', all: 'all of them' },
      wrong: {
        none: 'You expected a text to be read from left to right by nature. A Transformer has no such habit: only the mask makes an order of it.',
        some: 'Attention has no distance: where nothing is forbidden, every row looks at every key.',
        all: 'A state moves only where some path leads from the changed word to it; here the mask still closes some.',
      },
      meaning: {
        none: 'No earlier state moved: no path leads from the changed word back to them.',
        some: 'Some earlier states moved: through them the target reaches its own prediction. The mask still closes the path to the others.',
        all: 'Every earlier state moved, that of the word just before among them. Its task is to say which word comes; now its state depends on that word. The look-ahead mask keeps that at exactly zero.',
      },
    },
    zh: {
      question: '去掉掩码，换掉一个词：它前面的词，哪些的最后一层状态会移动？',
      readings: {
        own: '紧挨着的前一个词的状态移动的距离，有掩码时',
        open: '紧挨着的前一个词的状态移动的距离，去掉后',
        moved: '去掉后，前面移动了的词',
      },
      options: { none: '一个也没有', some: '只有靠近它的', all: '全部' },
      wrong: {
        none: '你以为文字天生是从左往右读的。Transformer 没有这个习惯，先后次序全靠掩码。',
        some: '注意力不管远近：只要不禁止，每一行都能看每一个键。',
        all: '只有存在从被换的词通到它的路径，状态才会移动；这里的掩码还封着一部分。',
      },
      meaning: {
        none: '前面没有一个状态移动：从被换的词到它们没有路径。',
        some: '前面有一部分状态移动了：目标由此传到了预测它的地方。其余的路径仍被掩码封着。',
        all: '前面的状态全都移动了，紧挨着的那个也在内。它的任务是说出下一个词，而现在它的状态取决于那个词。有前瞻掩码时，这个影响恰好是零。',
      },
    },
  },
})
