import type { Translation } from '../translation.ts'
import type en from './predictCorruption.en.ts'

const zh: Translation<typeof en> = {
  intro:
    'BERT 从一句话学习之前，这句话先被破坏：随机抽出 15% 的词元，其中 80% 换成 [MASK]，10% 换成别的词元，10% 保持原样。只有抽中的位置计入损失。GPT 和 ELMo 用原句学习，每个位置都要预测。',
  share: '抽取比例（%）',
  redraw: '重新抽取',
  seed: '随机种子',
  less: '减一',
  more: '加一',
  standard: '恢复为 15%',
  machine: '预训练时看到的句子',
  masked: '换成 [MASK]',
  random: '换成别的词元',
  kept: '保持原样',
  legend: '抽中、因而计入损失的：',
  atLeastOne:
    '{words, plural, =0 {没有可抽取的词元：特殊词元和未知词元从不抽取。} other {# 个词元中抽中了 {chosen, number} 个；特殊词元和未知词元从不抽取，比例大于 0% 时至少抽一个。}}',
  empty: '请输入一句话：现在没有可以抽取的词元。',
  answers: 'BERT 在抽中的位置上的回答',
  none: '没有抽中任何词元：没有损失，也就没有什么可学。',
  place: '要找的词元',
  seen: 'BERT 看到的',
  top: '它的回答',
  probability: 'p',
  rank: '名次',
  loss: '损失 −ln p（奈特）',
  mean: '平均损失：{loss} 奈特',
  meanNote: '由 BERT（权重：{origin}）现在在被破坏的句子上算出；预训练就是要让这个数变小。',
  targets: '谁要说出什么',
  targetsNote:
    '每列一个位置。BERT 根据两边说出被抽中的词元；GPT 和 ELMo 的前向一半在每个位置说出下一个词元，后向一半说出前一个。对 GPT 和 ELMo 来说，文本两端都是 [SEP]。',
  who: '模型',
  bertSees: 'BERT 读到',
  bertSays: 'BERT 要说出',
  gptReads: 'GPT 读到',
  gptSays: 'GPT 要说出',
  elmoForward: 'ELMo 前向要说出',
  elmoBackward: 'ELMo 后向要说出',
  lessons: '这句话能教给各模型多少',
  lessonsNote:
    '读一遍有多少个预测计入损失（ELMo 两半合计）。BERT 每读一遍得到的少，但每个词都是从两边看到的；收敛得稍慢，准确率却几乎从一开始就领先（Devlin et al. 2019，附录 C.1）。',
  gpt: 'GPT',
  bert: 'BERT',
  elmo: 'ELMo',
  again: '重试',
  caption: '抽中的位置：{text}（{share}%，随机种子 {seed}）',
  provenance: '正确词元的概率，由 BERT（权重：{origin}）在本页算出。',
}
export default zh
