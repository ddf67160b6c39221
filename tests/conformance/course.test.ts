/** What the course claims, on the weights that the page computes with. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../scripts/backend.ts'
import { readCells } from '../../src/store/cells.ts'
import type { Answer, Question } from '../../src/tutorial/question.ts'
import { type Answered, answerKey } from '../support/answerKey.ts'
import { disposeOfTwins, labAt, said } from '../support/course.ts'
import { quizFiles, stepFiles } from '../support/courseFiles.ts'

beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
})
afterAll(disposeOfTwins)

const answered: Answered[] = []

/** An answer that can be guessed, and said in every language. */
function expectSound(question: Question, answer: Answer<string | number, string>) {
  const { outcome, readings } = answer
  if (question.kind === 'choice') expect(question.options).toContain(outcome)
  else if (question.kind === 'cells') expect(readCells(String(outcome))).not.toBeNull()
  else {
    expect(outcome).toBeGreaterThanOrEqual(question.scale.least)
    expect(outcome).toBeLessThanOrEqual(question.scale.most)
  }
  for (const words of Object.values(question.words)) {
    expect(Object.keys(words.readings).sort()).toEqual(Object.keys(readings).sort())
    if (question.kind === 'choice') {
      for (const part of ['options', 'meaning', 'wrong'] as const)
        expect(Object.keys(words[part as never]).sort()).toEqual([...question.options].sort())
    }
  }
  for (const { value } of Object.values(readings)) {
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
    else expect(value).not.toBe('')
  }
}

describe.each(stepFiles.map((files) => [files.id, files] as const))(
  'the step %s,',
  (id, { step, hand, folder, title }) => {
    test('is not done when it opens, is done by “show me”, and what it says comes out', async () => {
      const opened = await labAt({ ...step.start, step: id })
      expect(step.isDone(opened)).toBe(false)
      const lab = await labAt({ ...step.start, ...step.showMe, step: id })
      expect(step.isDone(lab)).toBe(true)
      const answer = step.answer(lab, await said(step, lab))
      expect(answer).not.toBeNull()
      expectSound(step, answer!)
      answered.push({ chapter: Number(folder.slice(0, 2)), title, question: step, answer: answer! })
      expect(hand.claims(answer!), JSON.stringify(answer)).toBe(true)
      for (const [numeral, counted] of Object.entries(hand.numerals ?? {}))
        if (counted !== 'cited') expect(counted(opened), numeral).toBe(Number(numeral.replace(/[,%]/g, '')))
    })
  },
)

if (quizFiles.length > 0)
  test.each(quizFiles.map((files) => [files.id, files] as const))(
    'the question %s has the answer that it says',
    async (_, { question, key, chapter }) => {
      const lab = await labAt({})
      const answer = question.answer(lab, await said(question, lab))
      expect(answer).not.toBeNull()
      expectSound(question, answer!)
      answered.push({ chapter, title: { en: '', zh: '' }, question, answer: answer! })
      expect(key.claims(answer!), JSON.stringify(answer)).toBe(true)
    },
  )

test('docs/answer-key.md says what came out', async () => {
  await expect(answerKey(answered)).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/answer-key.md'))
})
