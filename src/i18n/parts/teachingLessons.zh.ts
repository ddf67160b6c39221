import type { Translation } from '../translation.ts'
import type en from './teachingLessons.en.ts'

const zh: Translation<typeof en> = {
  purpose: '它是做什么用的',
  short: '45 分钟',
  shortIntro:
    '核心路线：教程中的 {steps, plural, other {# 个步骤}}，前有初次观察，后有自己的句子。时间是估计，没有在课堂上测过。',
  long: '90 分钟',
  longIntro: '整个教程，一章接一章；每章以小测结束。时间是估计。分两节课时，在第 6 章之后分开较好。',
  minutes: '分钟',
  opens: '打开',
  does: '做什么',
  ask: '问什么',
  span: '{from, number}–{to, number}',
  classroom: '课堂上',
  errorsTitle: '常见错误，以及能回答它的实验',
  errorsIntro: '来自学生和教师公开提出的问题。让持这种看法的学生先预测实验会显示什么。',
  quoted: '“{words}”',
  openExperiment: '打开实验',
}

export default zh
