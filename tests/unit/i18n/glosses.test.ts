import { expect, test } from 'vitest'
import { examples } from '../../../src/app/examples.ts'
import { glosses } from '../../../src/i18n/glosses.zh.ts'
import { gapExamples } from '../../../src/labs/predict/gap/examples.ts'
import { pairExamples } from '../../../src/labs/predict/next/examples.ts'
import { exampleSets } from '../../../src/store/exampleSets.ts'

const han = /\p{Script=Han}/u

const offered = new Set(
  [
    ...[...examples, ...pairExamples].flatMap(({ text, pair }) => [text, ...(pair === null ? [] : [pair])]),
    ...gapExamples.map(({ text }) => text),
    ...exampleSets.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    // What is Chinese itself needs no gloss.
  ].filter((text) => !han.test(text)),
)

test.each([...offered])('a Chinese reader is told what an example says: %s', (text) => {
  expect(glosses[text]).toMatch(han)
})

test('nothing is glossed that is not offered', () => {
  expect(Object.keys(glosses).filter((text) => !offered.has(text))).toEqual([])
})
