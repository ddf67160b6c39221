import type { Translation } from '../translation.ts'
import type en from './teaching.en.ts'

const zh: Translation<typeof en> = {
  label: '教学：看什么',
  links: '课堂链接',
  lessons: '教案',
  errors: '常见错误',
  key: '参考答案',
}

export default zh
