import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

/** What “GPT without look-ahead, with hidden words” still lacks; seen in what BERT reads and answers. */
export default choiceQuestion({
  options: ['segments', 'cross', 'sines', 'nothing'],
  asks: () => ({
    bert: {
      ask: 'run',
      of: { model: 'bert', text: 'Tom was hungry.', pair: 'He ate a big apple.', mask: 'own', flips: [] },
    },
    gpt: {
      ask: 'run',
      of: { model: 'gpt', text: 'Tom was hungry.', pair: 'He ate a big apple.', mask: 'own', flips: [] },
    },
  }),
  answer: (_, { bert: { trace: bert }, gpt: { trace: gpt } }) => {
    const hasPairTask = bert.nextSentence !== undefined && gpt.nextSentence === undefined
    const framed = (tokens: readonly string[]) =>
      tokens.filter((token) => /^\[(CLS|SEP)\]$/.test(token)).length
    return {
      outcome: hasPairTask ? 'segments' : 'nothing',
      readings: {
        segments: { unit: 'number', value: new Set(bert.segmentIds).size },
        bert: { unit: 'count', value: framed(bert.tokens), of: bert.tokens.length },
        gpt: { unit: 'count', value: framed(gpt.tokens), of: gpt.tokens.length },
        isNext: { unit: 'share', value: bert.nextSentence?.isNext ?? 0 },
      },
      by: by(bert.model, gpt.model),
    }
  },
  words: {
    en: {
      question:
        '“BERT is GPT without the look-ahead mask, trained on hidden words.” What does that leave out?',
      readings: {
        segments: 'Segments of BERT for two sentences',
        bert: '[CLS] and [SEP] among BERT’s tokens',
        gpt: '[CLS] and [SEP] among GPT’s tokens',
        isNext: 'BERT’s answer at [CLS]: is next',
      },
      options: {
        segments: 'segments, [CLS], [SEP] and next-sentence prediction',
        cross: 'cross-attention to a second stack',
        sines: 'positions by sines, where GPT learns them',
        nothing: 'nothing',
      },
      wrong: {
        segments: 'That is what the paper has beside hidden words; this checkpoint has no head for it.',
        cross:
          'Neither has it: each is one stack by itself. Cross-attention belongs to a decoder that reads an encoder.',
        sines: 'Sines are Vaswani et al. 2017. BERT and GPT both learn their position vectors.',
        nothing:
          'The mask and the hidden words are the main thing, and not all: BERT reads pairs, and answers a question about them.',
      },
      meaning: {
        segments:
          'BERT frames its input, tells two texts apart by segment vectors, and answers at [CLS]. There are lesser things too: a LayerNorm over the embeddings, another vocabulary, other data.',
        cross: 'Cross-attention is missing.',
        sines: 'Sines are missing.',
        nothing: 'In what these two checkpoints read and answer, nothing is missing.',
      },
    },
    zh: {
      question: '“BERT 就是去掉前瞻掩码、用遮住的词来训练的 GPT。”这个说法漏掉了什么？',
      readings: {
        segments: 'BERT 读两句话时的分段数',
        bert: 'BERT 的词元中的 [CLS] 和 [SEP]',
        gpt: 'GPT 的词元中的 [CLS] 和 [SEP]',
        isNext: 'BERT 在 [CLS] 处的回答：是下一句',
      },
      options: {
        segments: '分段、[CLS]、[SEP] 和下一句预测',
        cross: '对另一摞模块的交叉注意力',
        sines: '正弦位置编码（GPT 的位置向量是学来的）',
        nothing: '什么也没有漏掉',
      },
      wrong: {
        segments: '论文中除了遮住的词，还有的就是这些；只是这个检查点没有相应的输出层。',
        cross: '两者都没有：各自只有一摞。交叉注意力属于要读编码器的解码器。',
        sines: '正弦位置编码出自 Vaswani et al. 2017。BERT 和 GPT 的位置向量都是学来的。',
        nothing: '掩码和遮住的词是最主要的，但不是全部：BERT 还读句对，并且要回答关于它们的问题。',
      },
      meaning: {
        segments:
          'BERT 给输入加上框架，用分段向量区分两段文字，并在 [CLS] 处回答。还有一些较小的差别：词向量之后的 LayerNorm、不同的词表、不同的数据。',
        cross: '漏掉了交叉注意力。',
        sines: '漏掉了正弦位置编码。',
        nothing: '从这两个检查点读到和回答的内容来看，什么也没有漏掉。',
      },
    },
  },
})
