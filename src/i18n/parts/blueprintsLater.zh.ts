import type { Translation } from '../translation.ts'
import type en from './blueprintsLater.en.ts'

const zh: Translation<typeof en> = {
  waiting: '正在下载孪生模型：掩码要画在它们读到的词元上。',
  empty: '请先输入一个句子：掩码要画在它的词元上。',
  lead: 'BERT 留下了 Transformer 的编码器，GPT 留下了解码器。下面是完整的 Transformer，以及两半后来的发展；如果差别只在掩码，就可以让孪生模型换上那种掩码试一试。',
  illustration: '这些模型所用的掩码，画在你的句子的前几个词元上。这四种模型都不在本页运行。',
  forbidden: '{all, number} 个单元格中禁止 {forbidden, number} 个。',
  roberta: {
    name: 'RoBERTa（2019）',
    what: '编码器、掩码和遮词的目标都同 BERT 一样。不再有下一句预测；每读一遍都换一批词来遮；读的文本是十倍，批次更大，训练更久。',
    mask: '除填充外都允许，同 BERT 一样。',
    run: '在“掩码”里看 BERT',
    runNote: '孪生 BERT 用的就是这种掩码；不过它训练时有下一句预测。',
  },
  decoderOnly: {
    name: '仅解码器（GPT-2、GPT-3）',
    what: 'GPT 的那一摞模块，从 1.17 亿个参数长到 15 亿、1750 亿。前瞻掩码和预测下一个词都没有变；LayerNorm 移到了每个子层之前。',
    mask: '允许看自己和前面，同 GPT 一样。',
    run: '让 GPT 写',
    runNote: '孪生 GPT 的掩码和目标就是这样。',
  },
  prefix: {
    name: '前缀语言模型（UniLM、T5 的一种变体）',
    what: '只有一摞模块。前 n 个词元是给定的文本，互相都能看见，像 BERT；后面是要写的文本，只往回看，像 GPT。T5 这样试过；UniLM 在同样的掩码下猜遮住的词。',
    mask: '这里 n = {prefix, number}：前缀人人可看，前缀之后只能看前面。',
    run: '给 GPT 换上这种掩码',
    runNote: '只看信息怎样流动：孪生 GPT 训练时用的是自己的掩码。',
  },
  encoderDecoder: {
    name: '编码器–解码器（2017 年的 Transformer、BART、T5）',
    what: '两摞模块，权重各是各的。编码器从两边读原文 x；解码器从左到右写译文 y，每一层还去看编码器最后一层的状态。这叫交叉注意力，BERT 和 GPT 都没有。',
    attention: '显示哪一种注意力的掩码',
    drawing:
      '两摞模块。左边是编码器：原文的词嵌入，然后是若干层自注意力和前馈。右边是解码器：已写部分的词嵌入，然后是若干层：带前瞻掩码的自注意力、看编码器最后一层状态的交叉注意力、前馈；最上面是下一个词。',
    illustration: '2017 年的 Transformer 的构造；图中省去了残差连接和 LayerNorm。',
  },
  attention: {
    encoder: '编码器自注意力',
    decoder: '解码器自注意力',
    cross: '交叉注意力',
  },
  says: {
    encoder: '原文看原文：只有填充掩码，这是 BERT 的那一半。',
    decoder: '已写的看已写的：有前瞻掩码，这是 GPT 的那一半。',
    cross: '已写的看原文：只有填充掩码。还没写第一个词，原文就已经全在那里了，其中没有“未来”。',
  },
  side: { source: '编码器，N 个模块', target: '解码器，N 个模块' },
  box: {
    embedding: '嵌入',
    encoder: '自注意力',
    decoder: '自注意力',
    cross: '交叉注意力',
    forward: '前馈',
    output: '下一个词',
  },
  boxNote: {
    embedding: '+ 位置',
    encoder: '只有填充掩码',
    decoder: '前瞻掩码',
    cross: '只有填充掩码',
    forward: '每个位置各算各的',
    output: 'softmax',
  },
}

export default zh
