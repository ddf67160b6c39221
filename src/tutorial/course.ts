import type { MDXContent } from 'mdx/types'
import type { Locale } from '../i18n/locale.ts'
import type { Question } from './question.ts'
import type { Step } from './step.ts'

type Module<T> = () => Promise<{ readonly default: T }>

/** A step of the course: its folder in steps/ says where it stands, as `05.2-look-ahead`. */
export interface StepEntry {
  readonly kind: 'step'
  /** Its name in the address; never changes. */
  readonly id: string
  readonly chapter: number
  readonly load: Module<Step>
  readonly prose: Readonly<Record<Locale, Module<MDXContent>>>
}

/** The questions at the end of a chapter, each a folder in quizzes/, as `05.1-forbidden-cells`. */
export interface QuizEntry {
  readonly kind: 'quiz'
  readonly id: string
  readonly chapter: number
  /** By the question's id, in order. */
  readonly questions: readonly { readonly id: string; readonly load: Module<Question> }[]
}

/** What stands behind the last chapter, and what can be looked up from everywhere. */
export interface PageEntry {
  readonly kind: 'page'
  readonly id: 'summary' | 'glossary'
}

export type Entry = StepEntry | QuizEntry | PageEntry

interface Place {
  readonly folder: string
  readonly chapter: number
  readonly number: number
  readonly id: string
}

function placeOf(path: string): Place {
  const [, folder, chapter, number, id] = /\/((\d\d)\.(\d)-([a-z0-9-]+))\/[^/]*$/.exec(path) ?? []
  if (!folder || !id) throw new Error(`${path} is no folder of the course`)
  return { folder, chapter: Number(chapter), number: Number(number), id }
}

const inOrder = <T>(modules: Readonly<Record<string, Module<T>>>) =>
  Object.entries(modules)
    .map(([path, load]) => ({ ...placeOf(path), load }))
    .sort((a, b) => a.chapter - b.chapter || a.number - b.number)

const prose = import.meta.glob<{ readonly default: MDXContent }>('./steps/*/*.mdx')

const steps: readonly StepEntry[] = inOrder(
  import.meta.glob<{ readonly default: Step }>('./steps/*/step.ts'),
).map(({ folder, id, chapter, load }) => ({
  kind: 'step',
  id,
  chapter,
  load,
  prose: { en: prose[`./steps/${folder}/en.mdx`]!, zh: prose[`./steps/${folder}/zh.mdx`]! },
}))

const questions = inOrder(import.meta.glob<{ readonly default: Question }>('./quizzes/*/question.ts'))

export const chapters: readonly number[] = [...new Set(steps.map(({ chapter }) => chapter))]

const quizOf = (chapter: number): readonly QuizEntry[] => {
  const own = questions.filter((question) => question.chapter === chapter)
  if (own.length === 0) return []
  const id = `quiz-${chapter}`
  return [
    { kind: 'quiz', id, chapter, questions: own.map((one) => ({ id: `${id}.${one.id}`, load: one.load })) },
  ]
}

const summary: PageEntry = { kind: 'page', id: 'summary' }
const glossary: PageEntry = { kind: 'page', id: 'glossary' }

/** The whole course in its order: each chapter's steps and then its questions, at the end what was guessed and measured. */
export const course: readonly Entry[] = [
  ...chapters.flatMap((chapter) => [...steps.filter((step) => step.chapter === chapter), ...quizOf(chapter)]),
  summary,
]

/** Six steps for a lesson of twenty minutes. */
export const corePath: readonly string[] = [
  'static-vector',
  'elmo-two-readers',
  'look-ahead',
  'masked-lm',
  'two-roads',
  'fill-and-write',
]

const core: readonly Entry[] = course.filter(
  (entry) => entry.id === 'summary' || (entry.kind === 'step' && corePath.includes(entry.id)),
)

/** What is walked through: all, or the core path. */
export const walk = (path: 'all' | 'core'): readonly Entry[] => (path === 'core' ? core : course)

export const entryById = (id: string | null): Entry | null =>
  [...course, glossary].find((entry) => entry.id === id) ?? null
