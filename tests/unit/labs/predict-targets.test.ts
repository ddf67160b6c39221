import { expect, test } from 'vitest'
import { targetRows } from '../../../src/labs/predict/corruption/targets.ts'
import { nextTokenLessons, previousTokenLessons } from '../../../src/models/objectives.ts'
import type { CorruptionAnswer } from '../../../src/trace/corruption.ts'

test('Each model’s targets stand under the places of one sentence; a [SEP] between two texts is BERT’s alone', () => {
  const answer = {
    input: {
      tokens: ['[CLS]', 'a', 'b', '[SEP]', 'c', '[SEP]'],
      offsets: [null, [0, 1], [2, 3], null, [0, 1], null],
    },
    places: [{ at: 2, seen: '[MASK]', target: 'b' }],
    lessons: { nextToken: nextTokenLessons(3), previousToken: previousTokenLessons(3) },
  } as unknown as CorruptionAnswer
  expect(targetRows(answer)).toEqual({
    bertSees: ['[CLS]', 'a', '[MASK]', '[SEP]', 'c', '[SEP]'],
    bertSays: [null, null, 'b', null, null, null],
    gptReads: ['[SEP]', 'a', 'b', null, 'c', null],
    gptSays: ['a', 'b', 'c', null, '[SEP]', null],
    elmoForward: ['a', 'b', 'c', null, '[SEP]', null],
    elmoBackward: [null, '[SEP]', 'a', null, 'b', 'c'],
  })
})
