import { choiceQuestion } from '../../question.ts'

/** Which part of the decoder of 2017 has GPT left out? */
export default choiceQuestion({
  options: ['mask', 'cross', 'feedForward'],
  answer: () => ({ outcome: 'cross', readings: {}, by: { of: 'paper', paper: 'gpt' } }),
  words: {
    en: {
      question:
        'GPT’s block is called a decoder block. Which part of the first Transformer’s decoder does it lack?',
      readings: {},
      options: {
        mask: 'the look-ahead mask',
        cross: 'the attention to an encoder’s states',
        feedForward: 'the feed-forward network',
      },
      wrong: {
        mask: 'It is the one thing that makes it a decoder: without it, the block is BERT’s.',
        cross: 'This is the part that needs an encoder.',
        feedForward: 'Every block has it, BERT’s too: attention moves between tokens, this works on each.',
      },
      meaning: {
        mask: 'GPT keeps the mask.',
        cross:
          'There is no encoder, so there is nothing to look at. Self-attention under a look-ahead mask, and a feed-forward network: that is all. With the mask off it is an encoder block, which the Masks lab shows.',
        feedForward: 'GPT keeps the feed-forward network.',
      },
    },
    zh: {
      question: 'GPT 的模块叫解码器模块。最初的 Transformer 解码器里，哪一部分是它没有的？',
      readings: {},
      options: { mask: '前瞻掩码', cross: '对编码器状态的注意力', feedForward: '前馈网络' },
      wrong: {
        mask: '正是它使这个模块成为解码器：没有它，就是 BERT 的模块。',
        cross: '这一部分需要有编码器。',
        feedForward: '每个模块都有它，BERT 的也有：注意力在词元之间传递，它对每个词元单独计算。',
      },
      meaning: {
        mask: 'GPT 保留了掩码。',
        cross:
          '没有编码器，也就没有可看的。前瞻掩码下的自注意力，加上前馈网络，就这些。去掉掩码就是编码器模块，这在掩码实验室里看得到。',
        feedForward: 'GPT 保留了前馈网络。',
      },
    },
  },
})
