import type { Translation } from './translation.ts'
import type { tutorialEn } from './tutorial.en.ts'

/** 打开某一步之前的教程文字；课程自己的文字另成一部分（parts/course.zh.ts）。 */
export const tutorialZh: Translation<typeof tutorialEn> = {
  label: '教程',
  fold: '收起教程',
  unfold: '打开教程',
  introTitle: '同一句话，两种读法',
  intro:
    'BERT 和 GPT 正在同时读<sentence>你的句子</sentence>，一切都在你的设备上计算。图中每一行是一个词，颜色深浅表示它对其他各词的关注有多少。<bert>BERT</bert> 左右都看，<gpt>GPT</gpt> 只看前文。',
  introTour: '十三个短小的章节讲清其中的道理，也讲 ELMo 从何而来：你先猜，再动手，由模型给出答案。',
  start: '开始教程',
  resume: '继续教程',
  own: '试试自己的句子',
  contents: '全部章节',
  fetching: '正在获取课程',
}
