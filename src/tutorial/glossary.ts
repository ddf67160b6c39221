interface Term {
  readonly name: string
  readonly says: string
}

/** The field's terms, as this page uses them. */
export const terms = {
  token: {
    en: {
      name: 'token',
      says: 'A piece of text that a model reads as one unit: a word, part of a word, or a special sign such as [CLS].',
    },
    zh: {
      name: '词元',
      says: '模型当作一个单位来读的一段文字：一个词、词的一部分，或 [CLS] 这样的特殊记号。',
    },
  },
  'padding-mask': {
    en: {
      name: 'padding mask',
      says: 'Forbids every row to look at pads, the filler tokens that bring the sentences of a batch to one length.',
    },
    zh: { name: '填充掩码', says: '禁止每一行去看填充词元，即为了让一批句子等长而补上的词元。' },
  },
  'look-ahead-mask': {
    en: {
      name: 'look-ahead mask',
      says: 'Forbids every row to look at later tokens; also called causal mask. A model that predicts the next word needs it in training, where that word stands in the input.',
    },
    zh: {
      name: '前瞻掩码',
      says: '禁止每一行去看后面的词元，又称因果掩码。预测下一个词的模型在训练时需要它，因为答案就在输入里。',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'en' | 'zh', Term>>>>

export type TermId = keyof typeof terms
