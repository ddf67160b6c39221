import type { Translation } from '../translation.ts'
import type en from './elmo.en.ts'

const zh: Translation<typeof en> = {
  hide: '收起 ELMo',
  name: 'ELMo',
  sees: '两条单向的流，并排放置',
  direction: '状态',
  forward: '前向',
  backward: '后向',
  joined: '拼接后',
  label: 'ELMo 的每个状态看过哪些输入（{direction}）：行看过列',
  rowsTitle: '看过',
  columnsTitle: '输入',
  seenForward: '{row}：前向的一半看过 {column}',
  seenBackward: '{row}：后向的一半看过 {column}',
  seenBoth: '{row}：两半都看过 {column}',
  unseen: '{row} 没有看过 {column}',
  hint: '方向键移动光标；光标所在的列就是下面要替换的词元。Esc 离开。',
  legendForward: '前向的一半看过：自己和前文',
  legendBackward: '后向的一半看过：自己和后文',
  legendBoth: '两半都看过：词元自己',
  legendUnseen: '没有看过',
  construction: '由结构决定：LSTM 只朝一个方向读，不接受掩码。填充词元根本不读。',
  lesson:
    '拼接之后每一行都是满的，和 BERT 一样。但 BERT 是<b>在同一层之内</b>看到两边：一个状态由它前后的内容共同算出。ELMo 的两半从不互相看对方的状态，只是最后拼在一起。',
  measuredTitle: '在这段文字上试过：把 <b>{token}</b> 换成 [UNK]',
  measured:
    '最后一层：{count, number} 个状态中，前向移动了 {forward, number} 个，后向 {backward, number} 个，拼接后 {joined, number} 个；其余的移动恰好为 0。',
  table: '每个状态移动了多远',
  tableCaption: '把 {token} 换成 [UNK] 时，ELMo 各状态移动的欧氏距离',
  token: '词元',
  layerForward: '第 {layer, number} 层前向',
  layerBackward: '第 {layer, number} 层后向',
  still: '0',
  predictions: '两个方向各自的预期',
  predictionsNote: '上：从左边看，下一个词；下：从右边看，前一个词',
  empty: '还没有词元：请输入一句话。',
  loading: '正在下载 ELMo 的权重',
}
export default zh
