import type { Translation } from '../translation.ts'
import type en from './insideAblation.en.ts'

const zh: Translation<typeof en> = {
  intro:
    '关掉一部分，再让模型读一遍这句话：被关掉的头交给 Wᴼ 的是零；被关掉的注意力或前馈网络往残差流里加的是零。全部 {norms, number} 个层归一化照旧。其他一概不变，也不重新训练。',
  targetActual: '跟踪的是此处原来的词元“{token}”的 ln p。',
  targetNext: '跟踪的是“{place}”之后实际出现的词元“{token}”的 ln p。',
  targetTop: '跟踪的是“{place}”处最可能的词元“{token}”的 ln p；正确答案未知。',
  progressLabel: '已试过的部分',
  progress: '逐个试过 {done, number} / {all, number} 个部分',
  stop: '停止',
  goOn: '继续',
  gridCaption: '{model} 在“{place}”处：只关掉这一部分时 ln p（“{token}”）的变化。小于 0 说明需要它。',
  press: '点击单元格即可关掉该部分。',
  block: '模块',
  head: '第 {head, number} 头',
  attention: '注意力',
  feedForward: '前馈网络',
  switch: '第 {layer, number} 个模块，{part}：',
  isOff: '已关',
  allOn: '全部打开',
  switchedOff:
    '{count, plural, =0 {什么都没有关：这就是普通的一次运行，每一位都相同。} other {关掉了 # 个部分。}}',
  beforeAfter: '最可能的词元：之前与之后',
  token: '词元',
  before: '全部打开',
  after: '关掉这些部分',
  change: 'ln p 的变化',
  standing: '{p}（第 {rank, number}）',
  needsTitle: '看得多不等于用得上',
  strongest:
    '最用力看另一个词的头：<b>第 {layer, number} 个模块第 {head, number} 头</b>，从“{token}”看“{key}”，权重 {weight}。去掉它，ln p 变化 <b>{change}</b>：按需要程度在 {count, number} 个头中排第 {place, number}。',
  needed:
    '最需要的头：<b>第 {layer, number} 个模块第 {head, number} 头</b>，去掉它 ln p 变化 <b>{change}</b>。它看其他词的权重最多只有 {weight}（“{key}”）：按看的力度在 {count, number} 个头中排第 {place, number}。',
  same: '在这里，看得最用力的头恰好也是最需要的头。换一个词元就未必如此。',
  seek: '找一个看得最用力却不重要的词元',
  inVain: '每个词元都试过了：在这句话里，看得最用力的头总在较需要的那一半之中。',
  noWord: '这里没有别的词可看。',
  notExplanation:
    '一条粗线说明一个头在看哪里，并不说明预测依赖什么：注意力不是解释（Jain & Wallace 2019；它仍能说明什么，见 Wiegreffe & Pinter 2019）。消融是直接问模型，但它也有局限：别的头可能顶上来，而缺了一部分的模型从来没有被训练过。',
  headsTable: '所有的头：看与需要',
  where: '头',
  whereHead: '第 {layer, number} 个模块第 {head, number} 头',
  looksAt: '最关注',
  weight: '权重',
}

export default zh
