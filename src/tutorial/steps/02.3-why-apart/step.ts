import { byChosen, inElmo, movedAt, reachInElmo } from '../../asked.ts'
import { changedWord } from '../../reach.ts'
import { choiceStep } from '../../step.ts'

/** The word to be predicted changes: does the state that predicts it move once the halves are side by side? */
export default choiceStep({
  start: {
    lab: 'reach',
    text: 'The little girl saw a big dog in the park.',
    'reach.token': 6,
    'elmo.direction': 'forward',
  },
  options: ['stays', 'second', 'moves'],
  target: 'elmo.directions',
  isDone: (lab) => lab.choices['elmo.direction'] === 'joined' && (changedWord(lab) ?? 0) > 0,
  asks: (choices) => ({ moved: reachInElmo(choices) }),
  answer: ({ choices }, { moved }) => {
    const reach = inElmo(moved)
    if (!reach) return null
    const before = choices['reach.token'] - 1
    const [first, second] = [movedAt(reach.joined, 1, before), movedAt(reach.joined, 2, before)]
    return {
      outcome: first > 0 ? 'moves' : second > 0 ? 'second' : 'stays',
      readings: {
        forward: { unit: 'distance', value: movedAt(reach.forward, 1, before) },
        joined: { unit: 'distance', value: first },
      },
      by: byChosen(choices, 'elmo'),
    }
  },
  showMe: { 'elmo.direction': 'joined' },
  task: {
    en: 'Set “States of ELMo” to “side by side”.',
    zh: '把“ELMo 的状态”设为“拼接后”。',
  },
  words: {
    en: {
      question: 'Side by side, what does the state of “big” do when “dog”, its answer, changes?',
      readings: {
        forward: 'First-layer state moved by, forward',
        joined: 'First-layer state moved by, side by side',
      },
      options: {
        stays: 'it stays: the answer comes later',
        second: 'it moves, but only from the second layer on',
        moves: 'it moves in the first layer already',
      },
      wrong: {
        stays: 'Half of it was read from the right, and from there the answer comes first.',
        second:
          'A second layer adds no reach: one LSTM layer carries what it has read all along the sentence.',
        moves: 'It would if the backward half passed the change on; here it did not.',
      },
      meaning: {
        stays: 'Nothing moved: the change made no difference to the model.',
        second: 'It moved from the second layer on, where it holds what comes later.',
        moves:
          'The glued state holds its own answer. A layer trained on it would only have to copy, and learn little else. So ELMo glues its halves for whoever uses them, and never while they learn. To see both sides inside a layer, the task itself must change, as BERT’s does.',
      },
    },
    zh: {
      question: '拼接后，当答案 “dog”（狗）被换掉时，“big”（大）的状态会怎样？',
      readings: {
        forward: '第一层的状态移动了：前向',
        joined: '第一层的状态移动了：拼接后',
      },
      options: {
        stays: '不动：答案在后面',
        second: '会动，但从第二层才开始',
        moves: '在第一层就会动',
      },
      wrong: {
        stays: '它有一半是从右边读来的，从那边读，答案先出现。',
        second: '用不着第二层：一层 LSTM 就能把读到的内容一直带下去。',
        moves: '如果后向的一半把变化传过来，就会动；这次没有。',
      },
      meaning: {
        stays: '什么也没有动：对模型来说，等于没有换。',
        second: '它从第二层起移动，那里含有后文。',
        moves:
          '拼接后的状态含有自己的答案。在它上面训练的层只要照抄，别的几乎什么也学不到。所以 ELMo 只在使用时才拼接两半，学习时从不拼接。要在同一层里看到两边，就得换一个任务，像 BERT 那样。',
      },
    },
  },
})
