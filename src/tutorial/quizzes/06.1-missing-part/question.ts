import { choiceQuestion } from '../../question.ts'

/** The parts of one block, in the papers' words its sub-layers (Vaswani et al. 2017, section 3.1; Radford et al. 2018, section 3.1). */
const parts = {
  first: ['mask', 'cross', 'feedForward'],
  gpt: ['mask', 'feedForward'],
} as const

/** Which part of the decoder of 2017 has GPT left out? */
export default choiceQuestion({
  options: ['mask', 'cross', 'feedForward'],
  answer: () => ({
    outcome: parts.first.find((part) => !(parts.gpt as readonly string[]).includes(part))!,
    readings: {
      first: { unit: 'number', value: parts.first.length },
      gpt: { unit: 'number', value: parts.gpt.length },
    },
    by: { of: 'paper', paper: 'transformer' },
  }),
  words: {
    en: {
      question:
        'GPT’s block is called a decoder block. Which part of the first Transformer’s decoder does it lack?',
      readings: {
        first: 'Sub-layers of the first decoder’s block',
        gpt: 'Sub-layers of GPT’s block',
      },
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
      readings: { first: '最初的解码器模块的子层数', gpt: 'GPT 模块的子层数' },
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
