import { reachIn } from '../../asked.ts'
import { by, traceOf } from '../../lab.ts'
import { changedWord, movedAtTop, movedBefore, reachUnderOwnMask } from '../../reach.ts'
import { choiceStep } from '../../step.ts'

/** BERT under a look-ahead mask: does its state still hold the word that follows? */
export default choiceStep({
  start: {
    lab: 'reach',
    text: 'The dog barked at the cat.',
    'reach.token': 3,
    'reach.cursor': { kind: 'bert', layer: 4, token: 3 },
  },
  options: ['none', 'some', 'all'],
  target: 'bert.mask',
  isDone: (lab) => {
    const mask = lab.choices['bert.mask']
    return (changedWord(lab) ?? 0) > 0 && (mask === 'padding+look-ahead' || mask === 'look-ahead')
  },
  asks: (choices) => ({
    own: reachUnderOwnMask(choices, 'bert'),
    closed: reachIn(choices, 'bert'),
  }),
  answer: (lab, said) => {
    const bert = traceOf(lab, 'bert.shown')
    if (!bert) return null
    const token = lab.choices['reach.token']
    const open = movedBefore(said.own, token + 1)
    const closed = movedBefore(said.closed, token + 1)
    return {
      outcome: closed.value === 0 ? 'none' : closed.value < closed.of ? 'some' : 'all',
      readings: {
        wordOpen: { unit: 'distance', value: movedAtTop(said.own, token) },
        wordClosed: { unit: 'distance', value: movedAtTop(said.closed, token) },
        open: { unit: 'count', value: open.value, of: open.of },
        closed: { unit: 'count', value: closed.value, of: closed.of },
      },
      by: by(bert.model),
    }
  },
  showMe: { 'bert.mask': 'padding+look-ahead', 'bert.flips': [] },
  task: {
    en: 'Open BERT’s “mask: own” and choose “both”.',
    zh: '打开 BERT 的“掩码：自带”，选“两者”。',
  },
  words: {
    en: {
      question: 'Give BERT look-ahead too. How many states before “at” will still feel that it was changed?',
      readings: {
        wordOpen: 'State at the word before moved by, own mask',
        wordClosed: 'The same, with look-ahead',
        open: 'Earlier states that moved, own mask',
        closed: 'Earlier states that moved, look-ahead',
      },
      options: { none: 'none', some: 'fewer than now', all: 'as many as now' },
      wrong: {
        none: 'Look-ahead closes all later columns, and yet something came through: is a cell switched by hand?',
        some: 'A mask does not weaken: what it forbids has a weight of exactly zero, in every layer.',
        all: 'You expected the trained weights to find a way. There is none: weights cannot look at a column that the mask forbids.',
      },
      meaning: {
        none: 'None. Now the next word could be the objective, but the right side is lost, and what remains reads like a GPT. Both sides open and the next word as the task do not go together.',
        some: 'Some still move: cells were opened by hand, and what leaks through one reaches further in the layer above. For the next word as the task, no way may remain.',
        all: 'All still move: cells were opened by hand. For the next word as the task, no way from a later word may remain.',
      },
    },
    zh: {
      question: '给 BERT 也加上前瞻掩码。“at” 被换掉以后，它前面还有多少状态会受影响？',
      readings: {
        wordOpen: '前一个词的状态移动的距离（自带掩码）',
        wordClosed: '前一个词的状态移动的距离（前瞻掩码）',
        open: '它前面移动了的状态（自带掩码）',
        closed: '它前面移动了的状态（前瞻掩码）',
      },
      options: { none: '一个也没有', some: '比现在少', all: '和现在一样多' },
      wrong: {
        none: '前瞻掩码封住了后面的所有列，却仍有影响传过来：是不是手动切换过单元格？',
        some: '掩码不是减弱：凡是禁止的，权重在每一层都恰好为零。',
        all: '你以为训练好的参数总能找到别的路。没有别的路：掩码禁止的列，参数再好也看不到。',
      },
      meaning: {
        none: '一个也没有。现在可以拿下一个词当训练目标了，但右边也丢了，剩下的和 GPT 的读法一样。“两边都能看”与“预测下一个词”不能兼得。',
        some: '还有一些在动：有单元格被手动打开了，从那里漏过来的内容到了上一层会传得更远。要预测下一个词，后面的词就不能有任何路传过来。',
        all: '全都还在动：有单元格被手动打开了。要预测下一个词，后面的词就不能有任何路传过来。',
      },
    },
  },
})
