import type { Translation } from '../translation.ts'
import type en from './predictNext.en.ts'

const zh: Translation<typeof en> = {
  intro:
    'BERT 的第二个训练目标：在原文中，句子 B 是紧接在句子 A 之后，还是从别的文本里抽来的？答案由 [CLS] 的状态得出。GPT 和 ELMo 没有这样的输出层。',
  examples: '句对',
  follows: 'B 接在 A 之后',
  followsNot: 'B 来自别处',
  bug: '经典错误：把分段编号当作注意力掩码传入',
  again: '重试',
  closed: '没有第二个句子。',
  open: '添加句子 B',
  empty: '请在第一个句子下面输入第二个句子 B。',
  answer: 'B 是 A 的下一句吗？',
  label: '标签',
  isNext: '0 · 是下一句',
  notNext: '1 · 不是下一句',
  likelier: 'BERT 的回答',
  asItShould: '正确的做法',
  withBug: '有错误时',
  provenance: 'BERT 的下一句预测输出层，权重：{origin}；概率由本页算出。',
  says: 'BERT 的回答：{answer}，概率 {probability}。标签 0 表示“是下一句”：把下标 0 读成“否”是常见的误解。',
  turned: '有这个错误时，答案反了：{answer}，概率 {probability}。',
  notTurned: '有这个错误时，答案没变，但数值变了：{answer}，概率 {probability}。',
  bugNote:
    '这是用错误的掩码真正运行的结果：分段编号被当作注意力掩码，于是分段 0 的每个词元（包括 [CLS]）都被当成填充词元，谁也不能看它们。程序不会报错，只是答案错了。（词向量里的分段编号仍是对的。）当第二个参数是注意力掩码时，model(ids, segments) 这样的调用就会如此。',
  tokens: 'BERT 读到的内容',
  tokensNote: '每个词元下面是分段编号（A 为 0，B 为 1）和注意力掩码：1 = 可以看，0 = 禁止（斜线）。',
  segment: '分段 {segment, number}',
  mask: '掩码 {mask, number}',
  heldOut:
    '在留出的故事上测得（一半句对真的相邻）：这个 BERT 在 {n, number} 个句对中答对 {percent}%（95% 置信区间 {low} 到 {high}）。概率接近 1 只说明它很有把握，不说明它一定对。',
}
export default zh
