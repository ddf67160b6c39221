import type { Translation } from '../translation.ts'
import type en from './blueprintsViews.en.ts'

const zh: Translation<typeof en> = {
  label: '蓝图：看什么',
  diagrams: '结构图',
  roads: '通往 BERT 的两条路',
  later: '后来的模型',
  differences: '差异对照',
  sizes: '规模',
  growth: '随长度增长',
  tasks: '任务选型',
}

export default zh
