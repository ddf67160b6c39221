import type { Translation } from '../translation.ts'
import type en from './teachingLinks.en.ts'

const zh: Translation<typeof en> = {
  title: '给全班的链接',
  intro:
    '先在各实验室里摆好画面（句子、掩码、光标、层、头），再回到这里，决定链接打开时的样子。链接里保存着全部设置，不需要账号，也不需要服务器。',
  fresh: '从初次访问的画面开始',
  viewOf: '{lab}：{view}',
  opens: '打开',
  labs: '实验室',
  steps: '教程的步骤',
  sentence: '句子',
  pair: '句子 B',
  addPair: '添加句子 B',
  removePair: '去掉句子 B',
  stepBrings: '每个步骤自带句子和掩码。',
  core: '之后只走核心路线',
  language: '语言',
  readers: '由读者自己的设置决定',
  page: '页面',
  embed: '不带页眉，用于嵌入框架',
  leaveOut: '不显示',
  hide: {
    labs: '实验室名称',
    views: '实验室内的标签',
    sentence: '句子',
    mask: '掩码',
    weights: '权重的选择（已训练／未训练）',
    save: '保存菜单',
    tutorial: '教程',
  },
  link: '链接',
  copyLink: '复制链接',
  openLink: '在新标签页中打开',
  characters: '{count, plural, other {# 个字符}}',
  tooLong:
    '超过 {limit, number} 个字符：有些邮件、聊天和课程软件会截断或拒绝这样的链接。请缩短句子，或从初次访问的画面开始。',
  textCut: '文本太长，放不进链接：链接只保存前 {limit, number} 个字符。',
  onlyHere: '本页由这台计算机提供：链接只能在这里打开。给全班用的链接，请在学生使用的网页上制作。',
  frame: '嵌入自己网页的框架（HTML）',
  copyFrame: '复制框架代码',
  frameTitle: 'Bothways：{name}',
  frameNote: '框架中的页面没有页眉；画面下方有一行链接，通往完整页面。',
  copied: '已复制',
  selected: '浏览器不允许复制；文字已选中，请用键盘复制。',
  preview: '链接打开后的样子',
  showPreview: '在此显示',
  closePreview: '关闭',
  previewNote: '会在下方的框架中打开第二个页面，并另外载入模型。',
}

export default zh
