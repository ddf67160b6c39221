import { byChosen, inElmo, movedStates, reachInElmo } from '../../asked.ts'
import { traceOf } from '../../lab.ts'
import { changedWord } from '../../reach.ts'
import { choiceStep } from '../../step.ts'

/** A word in the middle changes: in which of ELMo's halves do the states of earlier words move? */
export default choiceStep({
  start: {
    lab: 'reach',
    text: 'The little girl saw a big dog in the park.',
    'reach.token': 0,
    'elmo.direction': 'joined',
  },
  options: ['forward', 'backward', 'both', 'neither'],
  target: 'reach.change',
  isDone: (lab) => {
    const word = changedWord(lab)
    const length = traceOf(lab, 'gpt.shown')?.tokens.length ?? 0
    return word !== null && word > 0 && word < length - 1
  },
  asks: (choices) => ({ moved: reachInElmo(choices) }),
  answer: ({ choices }, { moved }) => {
    const reach = inElmo(moved)
    if (!reach) return null
    const at = choices['reach.token']
    const isBefore = (token: number) => token < at
    const isAfter = (token: number) => token > at
    const forward = movedStates(reach.forward, isBefore)
    const backward = movedStates(reach.backward, isBefore)
    return {
      outcome:
        forward.value > 0
          ? backward.value > 0
            ? 'both'
            : 'forward'
          : backward.value > 0
            ? 'backward'
            : 'neither',
      readings: {
        forward,
        backward,
        after: movedStates(reach.backward, isAfter),
        joined: movedStates(reach.joined, (token) => token !== at),
      },
      by: byChosen(choices, 'elmo'),
    }
  },
  showMe: { 'reach.token': 6 },
  task: {
    en: 'Choose “dog” as the word to change.',
    zh: '选“dog”（狗）作为要换掉的词。',
  },
  words: {
    en: {
      question:
        '“dog” becomes [UNK], the token for unknown words. In which half do the states of the words before it move?',
      readings: {
        forward: 'Earlier states that moved, forward',
        backward: 'Earlier states that moved, backward',
        after: 'Later states that moved, backward',
        joined: 'All others that moved, side by side',
      },
      options: {
        forward: 'in the forward half',
        backward: 'in the backward half',
        both: 'in both halves',
        neither: 'in neither',
      },
      wrong: {
        forward: 'Forward means reading from the left: it had done those words before it met the change.',
        backward: 'The backward half had read the change by then, but here it left no trace.',
        both: 'Both halves belong to one model, but not to one computation: each reads alone.',
        neither: 'One of the two comes from the right and meets the changed word first.',
      },
      meaning: {
        forward: 'Only forward states before it moved, as no reader from the left could.',
        backward:
          'Before the word only backward states moved; after it no backward state did: what a half has not read moves it by exactly nothing. Side by side, all moved: the union of two views. But no state was computed from both.',
        both: 'States before it moved in both halves: here the forward half knows what is to come.',
        neither: 'Nothing before it moved: for the model, the change changed nothing.',
      },
    },
    zh: {
      question: '“dog”（狗）换成 [UNK]（未知词）。它前面那些词的状态，在哪一半里会移动？',
      readings: {
        forward: '前面的状态移动了：前向',
        backward: '前面的状态移动了：后向',
        after: '后面的状态移动了：后向',
        joined: '其余状态移动了：拼接后',
      },
      options: { forward: '前向的一半', backward: '后向的一半', both: '两半都会', neither: '两半都不会' },
      wrong: {
        forward: '前向是从左往右读：读到被换的词之前，那些词早已读完。',
        backward: '后向的一半那时已经读过被换的词，但这次没有留下痕迹。',
        both: '两半同属一个模型，却不在同一次计算里：各读各的。',
        neither: '两个读者中有一个从右边来，会先遇到被换的词。',
      },
      meaning: {
        forward: '它之前只有前向状态移动，而从左往右读是做不到的。',
        backward:
          '被换的词之前，只有后向状态移动；之后，没有一个后向状态移动：没读到的内容，影响恰好是零。拼接后全都移动了：这是两边视野的并集，但没有哪个状态是看着两边算出来的。',
        both: '它之前的状态在两半里都移动了：这里前向的一半竟知道后文。',
        neither: '它之前什么也没有移动：对模型来说，等于没有换。',
      },
    },
  },
})
