import { choiceQuestion } from '../../question.ts'

/** A middle token of seven. */
const position = 3

/** Do ELMo's halves read each other between the layers? A word in the middle is changed. */
export default choiceQuestion({
  options: ['same', 'apart', 'deep'],
  asks: () => ({
    reach: {
      ask: 'reach',
      of: { model: 'elmo', text: 'The dog barked at the cat.', position, replacement: '[UNK]' },
    },
  }),
  answer: (_, { reach }) => {
    if ('moved' in reach) return null
    const { forward, backward, joined } = reach
    const [layers, T] = forward.shape
    const moved = ({ data }: typeof forward, isMeant: (at: number) => boolean) => {
      const states = [...data].filter((_, state) => state >= T && isMeant(state % T))
      return { value: states.filter((distance) => distance !== 0).length, of: states.length }
    }
    const ahead = moved(forward, (at) => at < position)
    const behind = moved(backward, (at) => at > position)
    return {
      outcome: ahead.value + behind.value === 0 ? 'apart' : 'same',
      readings: {
        ahead: { unit: 'count', ...ahead },
        behind: { unit: 'count', ...behind },
        joined: { unit: 'count', ...moved(joined, (at) => at !== position) },
        layers: { unit: 'number', value: layers - 1 },
      },
      by: { of: 'model', models: ['elmo'], origin: 'trained' },
    }
  },
  words: {
    en: {
      question:
        'Is ELMo’s bidirectional language model a biLSTM, whose second layer reads both directions of the first?',
      readings: {
        ahead: 'Forward half: states before the changed word that moved',
        behind: 'Backward half: states after it that moved',
        joined: 'Side by side: states on both sides that moved',
        layers: 'Layers of each half',
      },
      options: {
        same: 'yes, it is the same thing',
        apart: 'no: it is two one-way models up to the top, joined after that',
        deep: 'no: it mixes both sides in every layer, as BERT does',
      },
      wrong: {
        same: 'A biLSTM as taggers have it may join its directions after each layer: it is given labels, and no word that it predicts is among them. A language model would meet its own answer.',
        apart: 'So it is by design; but here a state moved that should not see the word.',
        deep: 'Then its second layer would know the word that it has to predict. BERT can mix because it hides words.',
      },
      meaning: {
        same: 'A half moved on the side that it should not see.',
        apart:
          'No state of a half felt the side that it had not read, in any layer. Only side by side do they cover both, and no state is computed from both.',
        deep: 'The halves are mixed.',
      },
    },
    zh: {
      question: 'ELMo 的双向语言模型，是不是那种第二层会读第一层两个方向的 biLSTM（双向 LSTM）？',
      readings: {
        ahead: '前向一半：被换的词之前移动了的状态',
        behind: '后向一半：被换的词之后移动了的状态',
        joined: '拼接后：两侧移动了的状态',
        layers: '每一半的层数',
      },
      options: {
        same: '是，两者是一回事',
        apart: '不是：两个单向模型各自到顶，然后才拼接',
        deep: '不是：它像 BERT 那样每一层都混合两边',
      },
      wrong: {
        same: '序列标注用的 biLSTM 可以在每一层之后合并两个方向：它学的是标签，要预测的并不是输入里的词。语言模型这样做，就会碰到自己的答案。',
        apart: '设计上确实如此，但这一次有不该看到这个词的状态动了。',
        deep: '那样的话，第二层就知道自己要预测的词了。BERT 能混合两边，是因为它遮住了词。',
      },
      meaning: {
        same: '有一半在它不该看到的一侧移动了。',
        apart:
          '在任何一层，每一半都感觉不到自己没有读过的一侧。拼接以后两边才都有，但没有一个状态是由两边共同算出的。',
        deep: '两半是混合的。',
      },
    },
  },
})
