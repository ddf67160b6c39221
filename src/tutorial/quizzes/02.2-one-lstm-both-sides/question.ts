import { inElmo, movedStates } from '../../asked.ts'
import { choiceQuestion } from '../../question.ts'

const text = 'The old man gave the girl a red ball.'
/** "girl", in the middle. */
const position = 5

/** Is a bidirectional language model a bidirectional LSTM? */
export default choiceQuestion({
  options: ['every', 'second', 'none'],
  asks: () => ({
    moved: { ask: 'reach', of: { model: 'elmo', text, position, replacement: '[UNK]' } },
  }),
  answer: (_, { moved }) => {
    const reach = inElmo(moved)
    if (!reach) return null
    const isBefore = (token: number) => token < position
    const isAfter = (token: number) => token > position
    const crossed = [movedStates(reach.forward, isBefore), movedStates(reach.backward, isAfter)] as const
    const [T, last] = [reach.forward.shape[1], reach.forward.shape[0] - 1]
    const below = { shape: [last, T], data: reach.forward.data.subarray(0, last * T) } as const
    return {
      outcome: crossed.some(({ value }) => value === 0)
        ? 'none'
        : movedStates(below, isBefore).value > 0
          ? 'every'
          : 'second',
      readings: {
        forward: crossed[0],
        backward: crossed[1],
        joined: movedStates(reach.joined, (token) => token !== position),
      },
      by: { of: 'model', models: ['elmo'], origin: 'trained' },
    }
  },
  words: {
    en: {
      question:
        'People ask: is ELMo a bidirectional LSTM? In which of its layers is one state computed from both sides of its word?',
      readings: {
        forward: 'Forward states moved by a later word',
        backward: 'Backward states moved by an earlier word',
        joined: 'Moved, side by side',
      },
      options: {
        every: 'in both layers',
        second: 'in the second layer: it reads both halves of the first',
        none: 'in none: the two sides are only laid together',
      },
      wrong: {
        every:
          'That would be a biLSTM tagger, which may see the whole sentence. A language model would see its answers.',
        second:
          'In a stacked biLSTM it does. In ELMo each half’s second layer reads that half’s first layer alone.',
        none: 'Some states did take in both sides here.',
      },
      meaning: {
        every: 'States of both layers took in both sides.',
        second: 'States of the second layer took in both sides.',
        none: 'A word in the middle moved no forward state before it and no backward state behind it, in either layer. ELMo is two language models; “bidirectional” says that there are two directions, not that a state has both.',
      },
    },
    zh: {
      question: '常有人问：ELMo 是双向 LSTM 吗？它的哪一层里，一个状态由词的两边共同算出？',
      readings: {
        forward: '后面的词使前向状态移动',
        backward: '前面的词使后向状态移动',
        joined: '移动的：拼接后',
      },
      options: {
        every: '两层都是',
        second: '第二层：它读第一层的两半',
        none: '哪一层都不是：两边只是放在一起',
      },
      wrong: {
        every: '那是做标注的双向 LSTM，可以看整个句子。语言模型这样做，就看到了答案。',
        second: '堆叠的双向 LSTM 才这样。ELMo 每一半的第二层只读自己那一半的第一层。',
        none: '这里有些状态确实吸收了两边。',
      },
      meaning: {
        every: '两层的状态都吸收了两边。',
        second: '第二层的状态吸收了两边。',
        none: '换掉中间一个词，无论哪一层，它前面的前向状态、后面的后向状态都没有动。ELMo 是两个语言模型；“双向”是说有两个方向，不是说一个状态兼有两边。',
      },
    },
  },
})
