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
  embedding: {
    en: {
      name: 'embedding',
      says: 'The vector with which a token enters a model: its row of a learned table, the embedding table. BERT and GPT add a vector for its position, BERT one for its segment as well.',
    },
    zh: {
      name: '嵌入',
      says: '词元进入模型时的向量，即学来的嵌入表中它的那一行。BERT 和 GPT 再加上位置向量，BERT 还加上分段向量。',
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
      says: 'Two vectors written one after the other as one longer vector. No number of it is computed from both.',
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
  'pre-training': {
    en: {
      name: 'pre-training',
      says: 'Training on plain text, where the text itself holds the answers, before a model is put to a particular task.',
    },
    zh: {
      name: '预训练',
      says: '在用于具体任务之前，先用普通文本训练；答案就在文本里，不需要人工标注。',
    },
  },
  transformer: {
    en: {
      name: 'Transformer',
      says: 'A stack of blocks in which tokens read one another by attention, without a step-by-step pass along the text (Vaswani et al. 2017). BERT is its encoder, GPT its decoder without an encoder.',
    },
    zh: {
      name: 'Transformer',
      says: '由模块堆成的模型：词元之间靠注意力互相读取，不必沿着文本一步步传（Vaswani et al. 2017）。BERT 是其中的编码器，GPT 是不带编码器的解码器。',
    },
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
  twin: {
    en: {
      name: 'twin',
      says: 'One of this page’s own small BERT, GPT and ELMo: of one vocabulary and about one size, pre-trained on the same children’s stories, so that they can be compared.',
    },
    zh: {
      name: '孪生模型',
      says: '本页自己的小 BERT、GPT 和 ELMo：词表相同，大小相近，用同样的儿童故事预训练，便于比较。',
    },
  },
  parameter: {
    en: {
      name: 'parameter',
      says: 'A number that training sets: an entry of a weight matrix, a bias, a vector of the token table.',
    },
    zh: { name: '参数', says: '由训练确定的数：权重矩阵的一个元素、一个偏置，或词表向量中的一个分量。' },
  },
  attention: {
    en: {
      name: 'attention',
      says: 'Each token gathers from the others what it needs: a weighted sum of their values, with weights that come from comparing its query with their keys.',
    },
    zh: {
      name: '注意力',
      says: '每个词元从其他词元那里取所需要的内容：把它们的值加权求和，权重由它的查询与它们的键比较得出。',
    },
  },
  'query-key-value': {
    en: {
      name: 'query, key, value',
      says: 'Three vectors that a head makes of each token by learned matrices: the query asks, the key is what it is compared with, the value is what is handed on.',
    },
    zh: {
      name: '查询、键、值',
      says: '注意力头用学到的矩阵从每个词元算出的三个向量：查询用来问，键用来与查询比较，值是交出去的内容。',
    },
  },
  head: {
    en: {
      name: 'head',
      says: 'One of several attentions side by side in a layer, with its own matrices for queries, keys and values.',
    },
    zh: { name: '注意力头', says: '一层里并列的几个注意力之一，查询、键、值各用自己的矩阵。' },
  },
  block: {
    en: {
      name: 'block, layer',
      says: 'Attention and a feed-forward network, each with a residual connection and LayerNorm. A Transformer is a stack of such blocks; they are also called layers.',
    },
    zh: {
      name: '模块（层）',
      says: '注意力加前馈网络，各带残差连接和层归一化。Transformer 由这样的模块堆成，也称为层。',
    },
  },
  'feed-forward': {
    en: {
      name: 'feed-forward network',
      says: 'The second half of a block: two matrices with a non-linear function between them, applied to each token by itself.',
    },
    zh: {
      name: '前馈网络',
      says: '模块的后一半：两个矩阵，中间夹一个非线性函数，对每个词元单独计算。',
    },
  },
  residual: {
    en: {
      name: 'residual connection',
      says: 'What a part of a block computes is added to its input, instead of replacing it.',
    },
    zh: { name: '残差连接', says: '模块的一部分算出的结果加在它的输入上，而不是取代输入。' },
  },
  'layer-norm': {
    en: {
      name: 'LayerNorm',
      says: 'Brings the numbers of one vector to mean zero and variance one, then scales and shifts them by learned numbers. Post-LN does so after the addition, pre-LN before attention and the feed-forward network.',
    },
    zh: {
      name: '层归一化',
      says: '把一个向量的各个数调整到均值为零、方差为一，再用学到的数缩放和平移。post-LN 在相加之后做，pre-LN 在注意力和前馈网络之前做。',
    },
  },
  pad: {
    en: {
      name: 'pad',
      says: 'A token without meaning that fills up a sentence, so that all sentences of a batch have one length.',
    },
    zh: { name: '填充词元', says: '没有含义的词元，用来补足句子，使同一批的句子等长。' },
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
  position: {
    en: {
      name: 'position vector',
      says: 'Tells attention where a token stands, for it does not see the order by itself. BERT and GPT learn one vector for each position; Vaswani et al. 2017 computed them from sines.',
    },
    zh: {
      name: '位置向量',
      says: '告诉注意力一个词元在第几位，因为注意力本身看不出次序。BERT 和 GPT 给每个位置学一个向量；Vaswani et al. 2017 用正弦函数算出。',
    },
  },
  decoder: {
    en: {
      name: 'decoder',
      says: 'The half of the first Transformer that writes: its self-attention has a look-ahead mask, and it also attends to the encoder. GPT keeps the first and has no encoder.',
    },
    zh: {
      name: '解码器',
      says: '最初的 Transformer 里负责写的一半：自注意力带前瞻掩码，另外还看编码器。GPT 保留前者，没有编码器。',
    },
  },
  encoder: {
    en: {
      name: 'encoder',
      says: 'A stack of blocks whose rows look to both sides: it turns a whole text into one state a token. The left half of the Transformer of Vaswani et al. 2017, and all of BERT.',
    },
    zh: {
      name: '编码器',
      says: '各行都能看左右两边的一摞模块：把整段文字变成每个词元一个状态。它是 Vaswani et al. 2017 的 Transformer 的左半部分，也是 BERT 的全部。',
    },
  },
  'cross-attention': {
    en: {
      name: 'cross-attention',
      says: 'Attention from one text to another: the queries come from the decoder, the keys and values from the encoder’s last states.',
    },
    zh: {
      name: '交叉注意力',
      says: '一段文字对另一段文字的注意力：查询来自解码器，键和值来自编码器最后一层的状态。',
    },
  },
  objective: {
    en: {
      name: 'objective',
      says: 'What training makes a model good at, as a number to be made small or large: for GPT the probability of the next word, for BERT that of the hidden words.',
    },
    zh: {
      name: '训练目标',
      says: '训练要让模型做好的事，写成一个要变小或变大的数：GPT 是下一个词的概率，BERT 是被遮住的词的概率。',
    },
  },
  'next-token': {
    en: {
      name: 'next-token prediction',
      says: 'The objective of a language model: at every place, give the token that comes next a high probability.',
    },
    zh: { name: '预测下一个词元', says: '语言模型的训练目标：在每个位置上，给后面那个词元以高概率。' },
  },
  autoregressive: {
    en: { name: 'autoregressive', says: 'Writing token by token, each from all that was written before it.' },
    zh: { name: '自回归', says: '逐个词元地写，每一个都根据前面写出的全部内容。' },
  },
  logit: {
    en: {
      name: 'logit',
      says: 'The raw number that a model gives each token of its vocabulary; softmax makes probabilities of them.',
    },
    zh: { name: 'logit（未归一化的得分）', says: '模型给词表里每个词元的原始数值，经 softmax 变成概率。' },
  },
  temperature: {
    en: {
      name: 'temperature',
      says: 'What logits are divided by before softmax. Below one, the likeliest tokens gain; above one, the unlikely ones.',
    },
    zh: {
      name: '温度',
      says: '在 softmax 之前用来除 logit 的数。小于一，可能的词元更占优；大于一，不太可能的词元得到更多机会。',
    },
  },
  'top-k': {
    en: {
      name: 'top-k',
      says: 'Only the k likeliest tokens may be drawn. Top-p keeps the smallest set of the likeliest that holds the share p.',
    },
    zh: { name: 'top-k', says: '只允许抽取最可能的 k 个词元。top-p 则保留概率合计达到 p 的最少几个。' },
  },
  'mask-token': {
    en: {
      name: '[MASK]',
      says: 'The special token that stands where a word was hidden. It has nothing to do with the attention mask, which forbids cells and changes no word.',
    },
    zh: {
      name: '[MASK]',
      says: '放在被遮住的词的位置上的特殊词元。它和注意力掩码是两回事：注意力掩码禁止的是单元格，不改变任何词。',
    },
  },
  bidirectional: {
    en: {
      name: 'bidirectional',
      says: 'Said of a state that draws on words from both sides. In BERT this is so in every layer; ELMo only joins two one-way models at the end.',
    },
    zh: {
      name: '双向',
      says: '指一个状态同时用到左右两边的词。BERT 的每一层都是如此；ELMo 只是在最后把两个单向模型拼接起来。',
    },
  },
  'masked-lm': {
    en: {
      name: 'masked language model',
      says: 'A model trained to say which words were hidden in a text, from the words on both sides. Also its objective; masked LM or MLM for short.',
    },
    zh: {
      name: '掩码语言模型',
      says: '又译掩蔽语言模型。训练它根据左右两边的词，说出文中被遮住的是什么词；也指这个训练目标，简称 MLM。',
    },
  },
  loss: {
    en: {
      name: 'loss',
      says: 'The number that training makes small. For a language model it is the surprise −ln p at the right word, averaged over the places that count.',
    },
    zh: {
      name: '损失',
      says: '训练要使它变小的数。对语言模型来说，就是在正确的词处的意外程度 −ln p，在计入的各个位置上取平均。',
    },
  },
  'fine-tuning': {
    en: {
      name: 'fine-tuning',
      says: 'Training a pre-trained model a little further on a task of one’s own, usually with one new output layer on top.',
    },
    zh: { name: '微调', says: '用自己的任务把预训练好的模型再训练一小段，通常在顶上加一个新的输出层。' },
  },
  'next-sentence': {
    en: {
      name: 'next-sentence prediction',
      says: 'BERT’s second objective, NSP for short: does text B follow text A, or was it drawn from elsewhere? Label 0 means that it follows.',
    },
    zh: {
      name: '下一句预测',
      says: 'BERT 的第二个训练目标，简称 NSP：文本 B 是接在文本 A 之后，还是从别处抽来的？标签 0 表示接在其后。',
    },
  },
  cls: {
    en: {
      name: '[CLS]',
      says: 'The special token in front of all that BERT reads. From its last state the next-sentence answer is read, and after fine-tuning the class of the text.',
    },
    zh: {
      name: '[CLS]',
      says: '放在 BERT 全部输入最前面的特殊词元。下一句预测由它最后一层的状态得出，微调之后文本的类别也由它得出。',
    },
  },
  sep: {
    en: { name: '[SEP]', says: 'The special token that ends each of the texts that BERT reads.' },
    zh: { name: '[SEP]', says: '放在 BERT 读的每段文本末尾的特殊词元。' },
  },
  segment: {
    en: {
      name: 'segment',
      says: 'One of the two texts that BERT reads in one row. Its id, 0 or 1, picks a learned vector that is added to each token’s embedding. It is no mask.',
    },
    zh: {
      name: '分段',
      says: 'BERT 在一行里读的两段文本之一。分段编号（0 或 1）对应一个学来的向量，加到每个词元的词向量上。它不是掩码。',
    },
  },
  generation: {
    en: {
      name: 'generation',
      says: 'Writing a text token by token: predict the next one, append it, and go on from there.',
    },
    zh: { name: '生成', says: '逐个词元地写出文字：预测下一个词元，接在后面，再从那里继续。' },
  },
  perplexity: {
    en: {
      name: 'perplexity',
      says: 'e to the mean surprise −ln p of a model at each token: among how many equally likely tokens it might as well be guessing. Lower means less surprised.',
    },
    zh: {
      name: '困惑度',
      says: '模型在每个词元处的平均意外程度 −ln p，再取以 e 为底的指数：相当于在多少个同样可能的词元里猜。越低，说明模型越不意外。',
    },
  },
  flop: {
    en: {
      name: 'FLOP',
      says: 'One floating-point operation, an addition or a multiplication; what a pass costs is counted in them.',
    },
    zh: { name: '浮点运算（FLOP）', says: '一次浮点加法或乘法；计算一遍要花多少，就用它来计数。' },
  },
  'encoder-decoder': {
    en: {
      name: 'encoder–decoder',
      says: 'The whole Transformer: an encoder reads one text from both sides, a decoder writes another from left to right and looks at the encoder’s states by cross-attention.',
    },
    zh: {
      name: '编码器–解码器',
      says: '完整的 Transformer：编码器从两边读一段文字，解码器从左到右写另一段，并通过交叉注意力看编码器的状态。',
    },
  },
  'prefix-lm': {
    en: {
      name: 'prefix language model',
      says: 'One stack whose first n tokens all see one another, as in BERT, while those after them look back only, as in GPT.',
    },
    zh: {
      name: '前缀语言模型',
      says: '同一摞模块里，前 n 个词元互相都能看见（像 BERT），后面的词元只往回看（像 GPT）。',
    },
  },
  'decoder-only': {
    en: {
      name: 'decoder-only',
      says: 'A single stack of blocks with the look-ahead mask, trained on the next token: GPT and most models that write today.',
    },
    zh: {
      name: '仅解码器',
      says: '只有一摞带前瞻掩码的模块，以预测下一个词元来训练：GPT 以及今天大多数写作模型都是这样。',
    },
  },
  'kv-cache': {
    en: {
      name: 'KV cache',
      says: 'The keys and values of all tokens read so far, kept so that a further token costs one row instead of the whole text. It needs the look-ahead mask: only then does nothing earlier change.',
    },
    zh: {
      name: 'KV 缓存',
      says: '把读过的词元的键和值都留着，新来一个词元只需计算一行，不必重算全文。前提是前瞻掩码：有了它，前面的状态才不会改变。',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'en' | 'zh', Term>>>>

export type TermId = keyof typeof terms
