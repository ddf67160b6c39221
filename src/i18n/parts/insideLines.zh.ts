import type { Translation } from '../translation.ts'
import type en from './insideLines.en.ts'

const zh: Translation<typeof en> = {
  whose: '谁的注意力',
  selected: '“{token}”的',
  all: '所有词元的',
  pairs: '两句之间的连线',
  allPairs: '全部',
  abPairs: '只看 A → B',
  baPairs: '只看 B → A',
  specials: '包括 [CLS] 和 [SEP]',
  hidden: '有 {share} 的权重属于没有画出的连线；其余的连线并不因此加粗。',
  thin: '另有 {share} 落在小于 {least} 的细线上，没有画出。',
  none: '没有可画的连线。',
  forbidden: '掩码禁止的连线根本不存在。',
  label: '{model} 的注意力，{where}：从查询到键的连线，越粗权重越大；数值见下面的表格',
  hint: '方向键移动光标；光标所在的行就是画出连线的词元。',
  table: '以表格显示这些连线，由强到弱',
}

export default zh
