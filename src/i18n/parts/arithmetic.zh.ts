import type { Translation } from '../translation.ts'
import type en from './arithmetic.en.ts'

const zh: Translation<typeof en> = {
  title: '一个单元格的完整算式',
  of: '{model}，第 {layer, number} 层，第 {head, number} 头',
  ofMean: '{model}，第 {layer, number} 层：各头平均没有自己的算式；这里是第 {head, number} 头',
  close: '关闭',
  dot: 'q · k',
  dotNote: '{row} 的查询与 {column} 的键：{width, number} 个乘积之和',
  scale: '÷ √{width, number}',
  score: '得分',
  maskAllowed: '掩码：允许',
  maskForbidden: '掩码：禁止',
  exp: 'exp',
  expLess: 'exp（得分 − {largest}）',
  expNote: 'exp（得分 − 本行允许的最大得分 {largest}）',
  rowSum: '行和',
  rowSumNote: '对本行可看的 {count, plural, other {# 个键}}求同样的值之和',
  weight: '权重',
  timesValue: '权重 × v',
  timesValueNote: '{column} 对该头在 {row} 处输出的贡献',
  sum: '整行求和',
  sumNote: '该头在 {row} 处的输出：所有键按权重相加',
  forbiddenText: '掩码给得分加上 −∞，而 exp(−∞) 为 0：无论得分多少，权重恰好为 0。',
  forbiddenRow: '这一行哪里都不许看：没有可求和的项，输出为一行零。',
  zeros: '全部恰好为 0',
  vector: '{count, plural, other {# 个数}}',
  formula: '公式',
}
export default zh
