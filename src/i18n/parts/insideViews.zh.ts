import type { Translation } from '../translation.ts'
import type en from './insideViews.en.ts'

const zh: Translation<typeof en> = {
  label: '内部：看什么',
  block: '一个模块',
  lines: '注意力连线',
  lens: '逐层读出',
  ablation: '消融',
  gates: 'ELMo 的门',
}

export default zh
