import type { Translation } from '../translation.ts'
import type en from './insideViews.en.ts'

const zh: Translation<typeof en> = {
  label: '内部：看什么',
  block: '一个模块',
  lines: '注意力连线',
  lens: '逐层读出',
  ablation: '消融',
  gates: 'ELMo 的门',
  model: '模型',
  origin: '权重：{origin}',
  layer: '模块',
  head: '头',
  token: '词元',
  loading: '正在获取 {model} 的权重',
  computing: '{model} 正在计算',
  covered: '用 [MASK] 盖住所选词元，让 BERT 去猜',
  otherMask: '不是它自带的掩码，而是掩码实验室里选的：{mask}。',
  ownMask: '用它自带的掩码。',
  numbersOf: '“{name}”的 {size, plural, other {# 个数}}',
  strip: '{name}：{size, number} 个数，从 {least} 到 {most}，长度 {norm}',
  stripFacts: '[{size, number}] {least} … {most} · 范数 {norm}',
  index: '下标',
}

export default zh
