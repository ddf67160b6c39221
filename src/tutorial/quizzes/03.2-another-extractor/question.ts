import { inTransformer, movedStates } from '../../asked.ts'
import { choiceQuestion } from '../../question.ts'

const text = 'The old man gave the girl a red ball.'
/** "ball", and in BERT one further, behind [CLS]. */
const position = 8
const asked = { text, mask: 'own', flips: [], replacement: '[UNK]' } as const

/** GPT has a Transformer where ELMo has LSTMs: does it see both sides for that? */
export default choiceQuestion({
  options: ['both', 'bert', 'neither'],
  asks: () => ({
    gpt: { ask: 'reach', of: { ...asked, model: 'gpt', position } },
    bert: { ask: 'reach', of: { ...asked, model: 'bert', position: position + 1 } },
  }),
  answer: (_, { gpt, bert }) => {
    const [left, both] = [inTransformer(gpt), inTransformer(bert)]
    if (!left || !both) return null
    const inGpt = movedStates(left.moved, (token) => token < position)
    const inBert = movedStates(both.moved, (token) => token <= position)
    return {
      outcome: inGpt.value > 0 ? 'both' : inBert.value > 0 ? 'bert' : 'neither',
      readings: { gpt: inGpt, bert: inBert },
      by: { of: 'model', models: ['gpt', 'bert'], origin: 'trained' },
    }
  },
  words: {
    en: {
      question:
        'GPT put a Transformer in the LSTM’s place. “ball”, the last word, becomes [UNK]: where do states of earlier words move?',
      readings: { gpt: 'GPT: earlier states moved', bert: 'BERT: earlier states moved' },
      options: {
        both: 'in GPT and BERT: attention sees every word',
        bert: 'in BERT alone',
        neither: 'in neither',
      },
      wrong: {
        both: 'Attention could; the look-ahead mask does not let it. Extractor and direction are two choices.',
        bert: 'GPT saw the change as well, or BERT did not.',
        neither: 'One of the two has no mask over later words.',
      },
      meaning: {
        both: 'Both felt a later word here.',
        bert: 'The same block, another mask: GPT’s states take in no later word, just as in ELMo’s forward half; BERT’s may look both ways. A new extractor alone changes no direction.',
        neither: 'Neither felt the later word.',
      },
    },
    zh: {
      question:
        'GPT 用 Transformer 代替了 LSTM。把最后的词 “ball” 换成 [UNK]：哪些模型里，前面的状态会移动？',
      readings: { gpt: 'GPT：移动的前面状态', bert: 'BERT：移动的前面状态' },
      options: { both: 'GPT 和 BERT：注意力能看到所有词', bert: '只有 BERT', neither: '都不会' },
      wrong: {
        both: '注意力本可以，但前瞻掩码不许。特征提取器和方向是两个不同的选择。',
        bert: 'GPT 也感到了，或者 BERT 没有感到。',
        neither: '两个模型中有一个没有遮住后文的掩码。',
      },
      meaning: {
        both: '这里两个模型都感到了后面的词。',
        bert: '模块相同，掩码不同：GPT 的状态不看后文，和 ELMo 前向的一半一样；BERT 两边都可以看。只换特征提取器，方向并不会变。',
        neither: '两个模型都没有感到后面的词。',
      },
    },
  },
})
