import type { Translation } from '../translation.ts'
import type en from './insideGates.en.ts'

const zh: Translation<typeof en> = {
  model: 'ELMo',
  title: '两个方向的 LSTM，逐步展开',
  intro:
    'LSTM 一个接一个地读词元，随身带着记忆，即细胞状态 c。每一步有三个门（0 到 1 之间的数），决定忘掉什么、放进什么、显示什么。前向的只读过前文，后向的只读过后文，两者在内部从不相遇。',
  direction: '哪个 LSTM',
  forward: '前向',
  backward: '后向',
  layer: '层',
  empty: '还没有词元：请输入一句话。',
  caption: '每一步各门平均开多大：第 {layer, number} 层，{way}',
  readsRight: '前向，阅读 →',
  readsLeft: '后向，← 阅读',
  forgetRow: 'f：保留',
  inputRow: 'i：放进',
  outputRow: 'o：显示',
  cellRow: '|c| 的平均',
  hiddenRow: 'h 的范数',
  legend:
    '门：对细胞状态各单元取平均，0 为关，1 为开；底色深浅表示同样的值。|c| 的平均和 h 的范数：底色以本行最大值为准。',
  stepTitle: '“{token}”这一步',
  equations: 'LSTM 的公式',
  x: '读入的向量',
  forget: '遗忘门：1 保留，0 忘掉',
  cellBefore: '读完“{token}”之后的细胞状态',
  boundaryCell: '读完边界之后的细胞状态',
  kept: '保留下来的',
  input: '输入门',
  candidate: '候选：可以加入的内容',
  added: '加入的',
  cell: '新的细胞状态',
  output: '输出门',
  shown: '细胞状态显示出来的',
  hidden: 'LSTM 的输出（经 P 投影）',
  residual: '加上残差连接：本层的状态',
  workedBack:
    '这个方向最先读这个词元。读完边界之后的细胞状态不在 Trace 之中，这里由 c = f · c₋₁ + i · g 反推得出。',
  unitTitle: '细胞状态的一个单元，完整算式',
  unit: '单元',
  sumName: '细胞状态：',
  shownName: '显示：',
}

export default zh
