import type { Choices } from '../../store/fields.ts'
import type { Text } from '../text.ts'

/** What learners believe, as they say it; the experiment that answers, and what to look at in it. */
export interface CommonError {
  readonly id: string
  readonly says: Text
  readonly opens: Partial<Choices>
  readonly look: Text
}

const look = { text: 'The dog barked at the cat because it was scared.' } as const

/** From what learners and teachers asked of such models in public. */
export const errors: readonly CommonError[] = [
  {
    id: 'small-weight',
    says: {
      en: 'A forbidden cell has a very small weight.',
      zh: '被禁止的格子权重非常小。',
    },
    opens: { ...look, cursor: { kind: 'gpt', row: 3, column: 8 }, open: true },
    look: {
      en: 'Open the cell’s arithmetic: the mask stands before the softmax, and the weight is 0, not nearly 0. Untrained weights give the same 0: it is a rule, not something learned.',
      zh: '打开这个格子的算式：掩码在 softmax 之前起作用，权重就是 0，而不是接近 0。换成未训练的权重也是 0：这是规定，不是学来的。',
    },
  },
  {
    id: 'pads-removed',
    says: {
      en: 'The padding mask deletes the pads.',
      zh: '填充掩码把填充词元删掉了。',
    },
    opens: { ...look, padTo: 16 },
    look: {
      en: 'The pads are still there, with rows of their own; only their columns are closed. Read how much the real rows changed, with the mask and without it.',
      zh: '填充词元还在，也有自己的行；关闭的只是它们的列。看看有掩码和没有掩码时，真实的行各改变了多少。',
    },
  },
  {
    id: 'pad-rows',
    says: {
      en: 'Padded rows still attend to words, so the mask does not work.',
      zh: '填充行仍在关注别的词，所以掩码没起作用。',
    },
    opens: { ...look, padTo: 16, cursor: { kind: 'bert', row: 14, column: 3 } },
    look: {
      en: 'What a padded row computes is read by nobody: its column is closed to every real row. That is why it may hold anything.',
      zh: '填充行算出的结果没有人读：它的列对每个真实的行都是关闭的。所以里面是什么都无所谓。',
    },
  },
  {
    id: 'left-or-right',
    says: {
      en: 'On which side the pads stand never matters.',
      zh: '填充放在左边还是右边都一样。',
    },
    opens: { ...look, padTo: 16, padSide: 'left', rawPositions: true },
    look: {
      en: 'With the mask and positions counted from the first word it does not. Here positions count the pads too, as a careless program does: the real rows move although the mask is on. Switch “raw positions” off and compare.',
      zh: '有掩码、并且位置从第一个词数起时，确实一样。这里位置把填充也数了进去（粗心的程序就是这样）：虽然有掩码，真实的行还是变了。关掉“原始位置”再比较。',
    },
  },
  {
    id: 'mask-off-bert',
    says: {
      en: 'GPT without its look-ahead mask is BERT.',
      zh: 'GPT 去掉前瞻掩码就是 BERT。',
    },
    opens: { lab: 'blueprints', 'blueprints.view': 'roads', 'blueprints.road': 'gpt', 'blueprints.stop': 1 },
    look: {
      en: 'The mask is half of the road. Walk on: without another objective the open model only copies its answer. Then look at what GPT’s own weights make of the open mask in the Masks lab.',
      zh: '掩码只是一半的路。继续往下走：如果不换训练目标，打开的模型只会照抄答案。再到“掩码”实验室看看，GPT 自己的权重在打开掩码后表现如何。',
    },
  },
  {
    id: 'bert-next-word',
    says: {
      en: 'BERT sees both sides, so it is all the better at the next word.',
      zh: 'BERT 两边都能看，所以预测下一个词应该更强。',
    },
    opens: { lab: 'predict', 'predict.view': 'failures' },
    look: {
      en: 'Let BERT write beside GPT, and read what was measured of both. It was trained to fill gaps in whole texts; at the end of a text there is no right side.',
      zh: '让 BERT 和 GPT 一起写，再看对两者测得的数字。BERT 训练的是在完整文本中填空；在文本末尾，右边什么也没有。',
    },
  },
  {
    id: 'leak',
    says: {
      en: 'BERT could be trained on the next word just as well.',
      zh: 'BERT 也完全可以用“预测下一个词”来训练。',
    },
    opens: { ...look, lab: 'reach', 'gpt.mask': 'none', 'reach.token': 6 },
    look: {
      en: 'With the mask off, the state that should predict the changed word moves with it: it has seen its answer. Put GPT’s own mask back, and the earlier states stand still at exactly 0.',
      zh: '去掉掩码后，本该预测这个词的状态也随它一起变化：它看到了自己的答案。恢复 GPT 自己的掩码，前面的状态就恰好为 0，一动不动。',
    },
  },
  {
    id: 'previous-word',
    says: {
      en: 'A language model can predict the previous word as easily as the next.',
      zh: '语言模型预测上一个词和预测下一个词一样容易。',
    },
    opens: { lab: 'predict', 'predict.view': 'failures' },
    look: {
      en: 'Look at “GPT asked for the word before”: nothing in GPT answers that question; ELMo’s backward half was trained for it.',
      zh: '看“让 GPT 猜上一个词”：GPT 里没有任何部分回答这个问题；ELMo 的后向一半才是为此训练的。',
    },
  },
  {
    id: 'bilstm',
    says: {
      en: 'A bidirectional language model is a biLSTM.',
      zh: '双向语言模型就是 biLSTM。',
    },
    opens: { ...look, lab: 'blueprints', 'blueprints.view': 'diagrams' },
    look: {
      en: 'Point at a unit of ELMo’s second layer: what lights up below lies on one side only. In a usual stacked biLSTM it would be both, and the answer with it. The question stands under the diagrams.',
      zh: '指向 ELMo 第二层的一个单元：下面亮起的只在一侧。普通的多层 biLSTM 会是两侧，连答案也在其中。图下面就有这个问题。',
    },
  },
  {
    id: 'elmo-two',
    says: {
      en: 'ELMo trains two directions for no good reason; one that reads both would do.',
      zh: 'ELMo 没必要训练两个方向；用一个两边都读的就行。',
    },
    opens: { ...look, lab: 'reach', 'elmo.direction': 'forward' },
    look: {
      en: 'Each half learns from a word that it has not read. Look at the forward half: no state before the changed word moves. A half that had read both sides would have nothing left to guess.',
      zh: '每一半都靠猜自己还没读到的词来学习。看前向的一半：被改的词之前，没有状态变化。如果一半已经读了两边，就没有什么可猜的了。',
    },
  },
  {
    id: 'loss-on-all',
    says: {
      en: 'BERT’s loss counts all words.',
      zh: 'BERT 的损失计算了所有的词。',
    },
    opens: { ...look, lab: 'predict', 'predict.view': 'corruption' },
    look: {
      en: 'Only the drawn pieces enter the loss. Count the lessons from one sentence: a few for BERT, one a token for GPT, two for ELMo.',
      zh: '只有被选中的词元进入损失。数一数一个句子能提供多少次学习：BERT 只有几次，GPT 每个词元一次，ELMo 每个词元两次。',
    },
  },
  {
    id: 'fifteen',
    says: {
      en: '15% and 80/10/10 follow from theory.',
      zh: '15% 和 80/10/10 是从理论推出来的。',
    },
    opens: { ...look, lab: 'predict', 'predict.view': 'corruption', 'predict.share': 50 },
    look: {
      en: 'They are choices. Draw half of the pieces instead: more lessons, less to learn them from. Move the share and watch the loss of the trained model, remembering that it was trained at 15%.',
      zh: '这些是选择。改成选中一半词元：学习次数多了，可依据的却少了。移动比例，看训练好的模型的损失；别忘了它是按 15% 训练的。',
    },
  },
  {
    id: 'label-zero',
    says: {
      en: 'Label 0 of next-sentence prediction means “no”.',
      zh: '下一句预测的标签 0 表示“不是”。',
    },
    opens: {
      lab: 'predict',
      'predict.view': 'next',
      text: 'Lily lost her red ball in the park.',
      pair: 'She looked for it under the big tree.',
    },
    look: {
      en: 'It means “is next”. Look at the row’s name; and do not read a probability near 1 as a right answer.',
      zh: '它表示“是下一句”。看每一行的名称；也不要把接近 1 的概率当成正确。',
    },
  },
  {
    id: 'segments-as-mask',
    says: {
      en: 'The model says 0.99, so the two sentences belong together.',
      zh: '模型说 0.99，所以这两句是连着的。',
    },
    opens: {
      lab: 'predict',
      'predict.view': 'next',
      'predict.bug': true,
      text: 'Lily lost her red ball in the park.',
      pair: 'The sun is very hot.',
    },
    look: {
      en: 'Here the segment ids were passed as the attention mask, a classic slip: sentence A is masked away. Switch it off and see what changes, and that nothing warned you.',
      zh: '这里把片段编号当成了注意力掩码，这是一个经典错误：句子 A 被掩掉了。关掉它，看看有什么变化；而且没有任何警告。',
    },
  },
  {
    id: 'scores-weights',
    says: {
      en: 'The picture shows q · k.',
      zh: '图里画的就是 q · k。',
    },
    opens: { ...look, cursor: { kind: 'bert', row: 8, column: 6 }, open: true },
    look: {
      en: 'It shows weights. The arithmetic of a cell has all the steps between: ÷ √d, the mask, the softmax over the row.',
      zh: '画的是权重。格子的算式里有中间的每一步：÷ √d、掩码、对整行做 softmax。',
    },
  },
  {
    id: 'one-vector',
    says: {
      en: 'A word has one vector.',
      zh: '一个词只有一个向量。',
    },
    opens: { lab: 'words', 'words.set': 'bank', 'words.layer': 0 },
    look: {
      en: 'At layer 0 it does: all dots of a model lie on one place (BERT and GPT add where the word stands). Move the layer up, and they part.',
      zh: '在第 0 层确实如此：同一模型的点都在一处（BERT 和 GPT 还加上了位置）。把层往上移，它们就分开了。',
    },
  },
  {
    id: 'attention-explains',
    says: {
      en: 'The darkest cell is the reason for the answer.',
      zh: '颜色最深的格子就是答案的原因。',
    },
    opens: { ...look, lab: 'inside', 'inside.view': 'ablation' },
    look: {
      en: 'Switch that head off and see whether the answer changes. Compare what a head looks at with what is missed without it.',
      zh: '把这个头关掉，看答案变不变。比较一个头看向哪里，与没有它时损失了什么。',
    },
  },
  {
    id: 'size',
    says: {
      en: 'BERT is larger because it reads both ways.',
      zh: 'BERT 更大，是因为它两边都读。',
    },
    opens: { lab: 'blueprints', 'blueprints.view': 'sizes', 'blueprints.sizes': 'bert-base' },
    look: {
      en: 'A mask has no parameters. Compare BERT-base with GPT-1 part by part: the blocks are the same size; the vocabulary and what stands on top differ.',
      zh: '掩码没有参数。把 BERT-base 与 GPT-1 逐项比较：模块一样大；不同的是词表和顶上的部分。',
    },
  },
]
