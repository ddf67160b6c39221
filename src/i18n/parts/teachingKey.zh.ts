import type { Translation } from '../translation.ts'
import type en from './teachingKey.en.ts'

const zh: Translation<typeof en> = {
  title: '参考答案',
  intro:
    '打开一章：每个问题由本页的模型在本设备上作答，与完成该步骤的学生看到的相同。下面是对错误答案的回应。',
  computing: '正在计算答案',
  needsLab: '取决于学生在实验室中的设置。',
  tooLow: '猜得太低',
  tooHigh: '猜得太高',
  missed: '有被禁止的格子没有画',
  extra: '画了允许的格子',
}

export default zh
