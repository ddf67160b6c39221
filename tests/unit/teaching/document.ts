import type { Locale } from '../../../src/i18n/locale.ts'
import courseEn from '../../../src/i18n/parts/course.en.ts'
import courseZh from '../../../src/i18n/parts/course.zh.ts'
import lessonsEn from '../../../src/i18n/parts/teachingLessons.en.ts'
import lessonsZh from '../../../src/i18n/parts/teachingLessons.zh.ts'
import { errors } from '../../../src/teaching/errors/errors.ts'
import { hrefOf } from '../../../src/teaching/href.ts'
import { classroom, purpose } from '../../../src/teaching/lessons/notes.ts'
import { longPlan, type Part, shortPlan } from '../../../src/teaching/lessons/plans.ts'
import { corePath, course } from '../../../src/tutorial/course.ts'
import { titleOf } from '../../../src/tutorial/titles.ts'

const words = {
  en: {
    ...lessonsEn,
    title: 'Teaching with Bothways',
    head: 'The same in English and [简体中文](#用-bothways-教学). In the product it stands under *Teaching*, where every line is a link; here what stands in `code` is the end of the page’s address.',
    chapters: courseEn.chapters,
    summary: 'the summary',
    answers: 'Answer key',
    answersText:
      'Under *Teaching*, *Answer key*, by chapter: each question of the steps and quizzes, what comes out on the weights of the page, computed on your device, what to make of it, and the reply to each wrong answer. It can be printed. On paper, with the numbers of the weights of this version: [answer-key.md](answer-key.md).',
    links: 'Links and frames',
    linksText:
      'Under *Teaching*, *Links for a class*: choose what a link opens (a lab, a view, a step of the course), sentence, masks and language, and what it leaves out; copy the link, or the HTML of a frame for a page of your own. Names and values: [sharing.md](sharing.md#address).',
  },
  zh: {
    ...lessonsZh,
    title: '用 Bothways 教学',
    head: '英文见上文。在产品中，这些内容在“教学”之下，每一行都是链接；这里 `代码` 中的文字是页面网址的结尾。',
    chapters: courseZh.chapters,
    summary: '总结',
    answers: '参考答案',
    answersText:
      '在“教学”的“参考答案”中，按章列出步骤与小测的每个问题：用页面的权重在你的设备上算出的结果、怎样理解、以及对每个错误答案的回应。可以打印。本版本权重下的书面答案见 [answer-key.md](answer-key.md)。',
    links: '链接与框架',
    linksText:
      '在“教学”的“课堂链接”中：选择链接打开什么（实验室、视图或教程步骤）、句子、掩码和语言，以及不显示什么；复制链接，或复制嵌入自己网页的 HTML。名称与取值见 [sharing.md](sharing.md#address)。',
  },
} as const

/** The address of the first thing that an address of this page can say. */
const code = (address: string | null) => (address ? `\`${address}\`` : '')

const opensOf = ({ opens }: Part, locale: Locale): string => {
  if ('show' in opens) return code(hrefOf(opens))
  if ('chapter' in opens) return `${opens.chapter} · ${words[locale].chapters[`c${opens.chapter}` as 'c1']}`
  return opens.step === 'summary'
    ? words[locale].summary
    : `${titleOf(opens.step, locale)} (${code(`#v=1&step=${opens.step}&path=core`)})`
}

function table(parts: readonly Part[], locale: Locale): string {
  const t = words[locale]
  let from = 0
  const rows = parts.map((part) => {
    const start = from
    from += part.minutes
    return [`${start}–${from}`, opensOf(part, locale), part.does[locale], part.ask[locale]]
  })
  return [[t.minutes, t.opens, t.does, t.ask], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

const chapterOf = (step: string) =>
  course.flatMap((entry) => (entry.kind === 'step' && entry.id === step ? [entry.chapter] : []))[0] ?? 1

const short = shortPlan(corePath, chapterOf)

function half(locale: Locale): string {
  const t = words[locale]
  const shortIntro = t.shortIntro
    .replace('{steps, plural, one {one step} other {# steps}}', 'six steps')
    .replace('{steps, plural, other {# 个步骤}}', '六个步骤')
  return [
    `# ${t.title}`,
    t.head,
    `## ${t.purpose}`,
    purpose[locale],
    `## ${t.short}`,
    shortIntro,
    table(short, locale),
    `## ${t.long}`,
    t.longIntro,
    table(longPlan, locale),
    `## ${t.answers}`,
    t.answersText,
    `## ${t.errorsTitle}`,
    t.errorsIntro,
    ...errors.map(
      ({ says, look, opens }, at) =>
        `${at + 1}. **${t.quoted.replace('{words}', says[locale])}** ${look[locale]}\n   ${code(hrefOf({ show: opens }))}`,
    ),
    `## ${t.links}`,
    t.linksText,
    `## ${t.classroom}`,
    ...classroom.map(({ title, body }) => `- **${title[locale]}.** ${body[locale]}`),
  ].join('\n\n')
}

/** docs/teaching.md: what the teacher's page says, on paper. */
export const teachingDocument = () => `${half('en')}\n\n${half('zh')}\n`
