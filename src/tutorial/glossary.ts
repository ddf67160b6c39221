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
  'static-vector': {
    en: {
      name: 'static word vector',
      says: 'One vector for a word, looked up in a table and the same in every sentence, as Word2Vec has it or as a model’s embedding layer does.',
    },
    zh: {
      name: '静态词向量',
      says: '一个词一个向量，查表得来，在每个句子里都相同；Word2Vec 和模型的嵌入层都是如此。',
    },
  },
  'contextual-state': {
    en: {
      name: 'contextual vector',
      says: 'A state of a layer at one occurrence of a word, computed from the sentence as far as the model may see it.',
    },
    zh: {
      name: '上下文相关的词向量',
      says: '某一层在词的某一次出现处的状态，由模型能看到的那部分句子算出。',
    },
  },
  cosine: {
    en: {
      name: 'cosine similarity',
      says: 'How alike the directions of two vectors are: 1 for the same direction, 0 for a right angle. Lengths do not count.',
    },
    zh: {
      name: '余弦相似度',
      says: '两个向量的方向有多接近：方向相同为 1，互相垂直为 0，与长度无关。',
    },
  },
  lstm: {
    en: {
      name: 'LSTM',
      says: 'Long short-term memory: a recurrent network that reads one token after the other and carries a state along, with gates that say what to keep, what to forget and what to show.',
    },
    zh: {
      name: 'LSTM（长短期记忆网络）',
      says: '一种循环神经网络：逐个词元读下去，带着一个状态前进，由门控决定保留什么、忘记什么、输出什么。',
    },
  },
  'hidden-state': {
    en: {
      name: 'hidden state',
      says: 'The vector that a layer has computed at one token.',
    },
    zh: { name: '隐藏状态', says: '某一层在某个词元处算出的向量。' },
  },
  'forward-lm': {
    en: {
      name: 'forward language model',
      says: 'Reads from the left and predicts the next token.',
    },
    zh: { name: '前向语言模型', says: '从左往右读，预测下一个词元。' },
  },
  'backward-lm': {
    en: {
      name: 'backward language model',
      says: 'Reads from the right and predicts the token before.',
    },
    zh: { name: '后向语言模型', says: '从右往左读，预测前一个词元。' },
  },
  concatenation: {
    en: {
      name: 'concatenation',
      says: 'Two vectors written one behind the other as one longer vector. No number of it is computed from both.',
    },
    zh: { name: '拼接', says: '把两个向量首尾相接，成为一个更长的向量；其中没有一个数由两者共同算出。' },
  },
  'layer-mix': {
    en: {
      name: 'layer mix',
      says: 'ELMo’s vector for a task: the sum of its layers, each times its share softmax(s), all times γ. The task learns s and γ.',
    },
    zh: {
      name: '层的混合',
      says: 'ELMo 提供给任务的向量：各层乘以份额 softmax(s) 后相加，再乘以 γ。s 和 γ 由任务学习。',
    },
  },
  softmax: {
    en: {
      name: 'softmax',
      says: 'Turns numbers into shares that add up to one: e to the power of each, divided by the sum of all.',
    },
    zh: { name: 'softmax', says: '把一组数变成总和为一的份额：各取 e 的幂，再除以总和。' },
  },
  'feature-extractor': {
    en: {
      name: 'feature extractor',
      says: 'The part of a model that turns tokens into states, which others read: ELMo’s LSTMs, the Transformer blocks of GPT and BERT.',
    },
    zh: {
      name: '特征提取器',
      says: '模型中把词元变成状态、供别的部分读取的那一部分：ELMo 的 LSTM，GPT 和 BERT 的 Transformer 模块。',
    },
  },
  probe: {
    en: {
      name: 'probe',
      says: 'A small classifier, here a logistic regression, that learns to read one property from frozen states: it shows what they hold.',
    },
    zh: {
      name: '探针',
      says: '一个小分类器（这里是逻辑回归），学习从冻结的状态中读出某种性质，从而说明状态里含有什么。',
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
