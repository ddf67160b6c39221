import { reachIn } from '../../asked.ts'
import { by, traceOf } from '../../lab.ts'
import { changedWord, movedBefore } from '../../reach.ts'
import { choiceStep } from '../../step.ts'

/** A word near the end is changed: which earlier states of BERT feel it, and which of GPT? */
export default choiceStep({
  start: { lab: 'reach', text: 'The dog barked at the cat.', 'reach.token': 0 },
  options: ['none', 'some', 'all'],
  target: 'reach.change',
  isDone: (lab) => (changedWord(lab) ?? 0) > 0,
  asks: (choices) => ({ bert: reachIn(choices, 'bert'), gpt: reachIn(choices, 'gpt') }),
  answer: (lab, said) => {
    const bert = traceOf(lab, 'bert.shown')
    const gpt = traceOf(lab, 'gpt.shown')
    if (!bert || !gpt) return null
    const both = movedBefore(said.bert, lab.choices['reach.token'] + 1)
    const back = movedBefore(said.gpt, lab.choices['reach.token'])
    return {
      outcome: both.value === 0 ? 'none' : both.value < both.of ? 'some' : 'all',
      readings: {
        bert: { unit: 'count', value: both.value, of: both.of },
        gpt: { unit: 'count', value: back.value, of: back.of },
        farthest: { unit: 'distance', value: both.largest },
      },
      by: by(bert.model, gpt.model),
      whose: 'bert',
    }
  },
  showMe: { 'reach.token': 5 },
  task: {
    en: 'Change “cat”, the last word.',
    zh: '改换最后一个词 “cat”（猫）。',
  },
  words: {
    en: {
      question: 'The last word, “cat”, is changed. How many of BERT’s states before it will move?',
      readings: {
        bert: 'Earlier states that moved, BERT',
        gpt: 'Earlier states that moved, GPT',
        farthest: 'Farthest move among BERT’s',
      },
      options: { none: 'none', some: 'some, of the words nearby', all: 'all of them, in every layer' },
      wrong: {
        none: 'So it is for a reader who goes from left to right. BERT does not read in an order: all places look at once.',
        some: 'Attention knows no distance: a row looks at a far word as directly as at its neighbour.',
        all: 'Something stood in the way here: a mask of your own, or a word that had nothing before it.',
      },
      meaning: {
        none: 'Nothing moved: no earlier state of BERT may look at this word now. Give BERT its own mask back and compare.',
        some: 'Only some moved: a mask of your own keeps this word from the others. Give BERT its own mask back and compare.',
        all: 'All of them: a state of BERT is a word in its whole sentence, what follows included. Under its own mask GPT keeps exactly the states that it had.',
      },
    },
    zh: {
      question: '把最后一个词 “cat” 换掉，BERT 在它前面的状态有多少会移动？',
      readings: {
        bert: 'BERT：它前面移动了的状态',
        gpt: 'GPT：它前面移动了的状态',
        farthest: 'BERT：移动的最大距离',
      },
      options: { none: '一个也没有', some: '只有邻近几个词的', all: '每一层的全部状态' },
      wrong: {
        none: '从左往右读的模型才是这样。BERT 没有先后之分：所有位置同时互相看。',
        some: '注意力不管远近：看远处的词和看相邻的词一样直接。',
        all: '这一次有东西挡住了：要么你改过掩码，要么这个词前面没有别的词。',
      },
      meaning: {
        none: '一个也没有移动：现在 BERT 前面的状态都不许看这个词。把 BERT 的掩码恢复为自带的，再比较一下。',
        some: '只移动了一部分：你改过的掩码使另一些状态看不到这个词。把 BERT 的掩码恢复为自带的，再比较一下。',
        all: '全部移动了：BERT 的一个状态表示的是整句话中的这个词，包括它后面的内容。而在自带掩码下，GPT 前面的状态分毫未变。',
      },
    },
  },
})
