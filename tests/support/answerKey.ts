import en from '../../src/i18n/parts/course.en.ts'
import zh from '../../src/i18n/parts/course.zh.ts'
import { readCells } from '../../src/store/cells.ts'
import type { Answer, Measure, Question } from '../../src/tutorial/question.ts'

type Locale = 'en' | 'zh'
type Given = Answer<string | number, string>

/** A step or a quiz question, and what came out of it. */
export interface Answered {
  readonly chapter: number
  readonly title: Readonly<Record<Locale, string>>
  readonly question: Question
  readonly answer: Given
}

const course = { en, zh }
const heads = {
  en: {
    title: 'Answer key',
    lead: 'What comes out of each question of the course on the weights of this version, and in which numbers. The page says the same under *Teaching*, *Answer key*, with the replies to wrong answers. Written by `npx vitest run tests/conformance/course.test.ts -u`. [中文见下](#参考答案)。',
    columns: ['Where', 'Question', 'What comes out', 'Seen in'],
    quiz: 'Quiz',
    forbidden: (count: number) => `${count} forbidden cells`,
  },
  zh: {
    title: '参考答案',
    lead: '教程中每个问题在本版本权重下的结果，以及依据的数值。页面的“教学”“参考答案”给出同样的内容，并有对错误答案的回应。',
    columns: ['位置', '问题', '结果', '依据'],
    quiz: '小测验',
    forbidden: (count: number) => `${count} 个被禁止的单元格`,
  },
} as const

const digits = (value: number, most: number, locale: Locale, percent = false) =>
  new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    maximumSignificantDigits: most,
    ...(percent && { style: 'percent' }),
  }).format(value)

const tenths = (value: number, locale: Locale, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    ...options,
  }).format(value)

function outcomeText({ question, answer }: Answered, locale: Locale): string {
  const { outcome } = answer
  if (question.kind === 'choice') return question.words[locale].options[outcome] ?? ''
  if (question.kind === 'cells')
    return `${heads[locale].forbidden(readCells(String(outcome))?.length ?? 0)}: \`${outcome}\``
  const { unit } = question.scale
  if (unit === 'percent') return digits(Number(outcome) / 100, 2, locale, true)
  const text = digits(Number(outcome), unit === 'bits' ? 3 : 4, locale)
  return unit === 'bits' ? course[locale].bits.replace('{value}', text) : text
}

function measureText(measure: Measure, locale: Locale): string {
  if (measure.unit === 'word') return measure.value
  if (measure.unit === 'count')
    return course[locale].ofAll
      .replace('{value, number}', String(measure.value))
      .replace('{all, number}', String(measure.of))
  if (measure.unit === 'rate') return tenths(measure.value, locale, { style: 'percent' })
  if (measure.unit === 'points')
    return course[locale].points.replace(
      '{value}',
      tenths(measure.value, locale, { signDisplay: 'exceptZero' }),
    )
  // As the page rounds them (outcomeText.ts).
  const text = digits(measure.value, measure.unit === 'number' ? 4 : 2, locale, measure.unit === 'share')
  return measure.unit === 'bits' ? course[locale].bits.replace('{value}', text) : text
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function half(all: readonly Answered[], locale: Locale): string {
  const t = heads[locale]
  const chapters = [...new Set(all.map(({ chapter }) => chapter))].sort((a, b) => a - b)
  return [
    `# ${t.title}`,
    t.lead,
    ...chapters.flatMap((chapter) => {
      const rows = all
        .filter((one) => one.chapter === chapter)
        .map((one) => [
          one.title[locale] || t.quiz,
          one.question.words[locale].question,
          outcomeText(one, locale),
          Object.entries(one.answer.readings)
            .map(
              ([name, measure]) =>
                `${one.question.words[locale].readings[name]}: ${measureText(measure, locale)}`,
            )
            .join('; '),
        ])
      const table = [[...t.columns], t.columns.map(() => '---'), ...rows]
      return [
        `## ${chapter} · ${course[locale].chapters[`c${chapter}` as 'c1']}`,
        table.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n'),
      ]
    }),
  ].join('\n\n')
}

/** docs/answer-key.md: both languages, a table a chapter. */
export const answerKey = (all: readonly Answered[]) => `${half(all, 'en')}\n\n${half(all, 'zh')}\n`
