import type { Translation } from '../translation.ts'
import type en from './predictViews.en.ts'

const zh: Translation<typeof en> = {
  label: '预测：看什么',
  gap: '填空',
  writing: '下一个词',
  failures: '强人所难',
  next: '下一句',
  corruption: '加噪',
  ownMasks: '这里不使用掩码实验室里选的掩码：每个模型都用自己的掩码。',
}

export default zh
