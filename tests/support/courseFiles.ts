import { readdirSync, readFileSync } from 'node:fs'
import type { Hand, Key } from '../../src/tutorial/hand.ts'
import type { Question } from '../../src/tutorial/question.ts'
import type { Step } from '../../src/tutorial/step.ts'

const root = new URL('../../src/tutorial/', import.meta.url)
const foldersOf = (kind: 'steps' | 'quizzes') =>
  readdirSync(new URL(`${kind}/`, root))
    .filter((folder) => !folder.startsWith('.'))
    .sort()

const importDefault = async (path: string) => (await import(new URL(path, root).href)).default

const idOf = (folder: string) => folder.replace(/^\d\d\.\d-/, '')

/** A step with all that lies in its folder, as the course's own glob finds it in the page. */
export interface StepFiles {
  readonly id: string
  readonly folder: string
  readonly step: Step
  readonly hand: Hand
  readonly title: Readonly<Record<'en' | 'zh', string>>
  readonly prose: Readonly<Record<'en' | 'zh', string>>
}

export const stepFiles: readonly StepFiles[] = await Promise.all(
  foldersOf('steps').map(async (folder) => {
    const text = (name: string) => readFileSync(new URL(`steps/${folder}/${name}`, root), 'utf8')
    return {
      id: idOf(folder),
      folder,
      step: await importDefault(`steps/${folder}/step.ts`),
      hand: await importDefault(`steps/${folder}/hand.ts`),
      title: JSON.parse(text('title.json')),
      prose: { en: text('en.mdx'), zh: text('zh.mdx') },
    }
  }),
)

export interface QuizFiles {
  readonly id: string
  readonly chapter: number
  readonly question: Question
  readonly key: Key
}

export const quizFiles: readonly QuizFiles[] = await Promise.all(
  foldersOf('quizzes').map(async (folder) => {
    const chapter = Number(folder.slice(0, 2))
    return {
      id: `quiz-${chapter}.${idOf(folder)}`,
      chapter,
      question: await importDefault(`quizzes/${folder}/question.ts`),
      key: await importDefault(`quizzes/${folder}/key.ts`),
    }
  }),
)

/** Prose as a reader reads it. */
export const plain = (mdx: string) => mdx.replace(/<[^>]+>/g, '').replace(/[*_]/g, '')
