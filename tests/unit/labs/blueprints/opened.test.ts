import { describe, expect, test } from 'vitest'
import type { Unit } from '../../../../src/labs/blueprints/diagram/architecture.ts'
import { choicesAt } from '../../../../src/labs/blueprints/diagram/opened.ts'
import { architectureOf } from '../../../../src/labs/blueprints/diagram/twins.ts'
import type { ElmoConfig, TransformerConfig } from '../../../../src/trace/config.ts'

const bert: TransformerConfig = {
  kind: 'bert',
  vocabulary: 100,
  width: 8,
  layers: 4,
  heads: 2,
  feedForward: 32,
  positions: 128,
  segments: 2,
  norm: 'post',
  activation: 'gelu-tanh',
  epsilon: 1e-5,
}
const gpt: TransformerConfig = { ...bert, kind: 'gpt', segments: 0 }
const elmo: ElmoConfig = {
  kind: 'elmo',
  vocabulary: 100,
  width: 8,
  cells: 16,
  projected: true,
  layers: 2,
  positions: 128,
  boundary: 2,
  between: 'dense',
  activation: 'gelu-tanh',
  epsilon: 1e-5,
}

/** “the cat sat”: BERT reads it in its frame, the others bare. */
const framed = [1, 2, 3]
const bare = [0, 1, 2]

const opened = (shape: TransformerConfig | ElmoConfig, unit: Unit, layers: number | null = null) =>
  choicesAt(
    architectureOf(shape, layers),
    shape,
    { kind: shape.kind, unit },
    shape.kind === 'bert' ? framed : bare,
  )

describe('a unit opens the lab where it is at work, on itself', () => {
  test('a block: its layer in Masks, at its row; of more layers than the twin has, the last', () => {
    expect(opened(bert, { stack: 0, level: 3, at: 2 })).toMatchObject({
      lab: 'masks',
      cursor: { kind: 'bert', row: 2, column: 2 },
      'bert.layer': 2,
      'bert.head': 'mean',
    })
    expect(opened(gpt, { stack: 0, level: 12, at: 0 }, 12)).toMatchObject({ 'gpt.layer': 3 })
  })

  test('an embedding: the input of the first block or of the first LSTM', () => {
    expect(opened(gpt, { stack: 0, level: 0, at: 1 })).toMatchObject({
      lab: 'inside',
      'inside.view': 'block',
      'gpt.layer': 0,
      cursor: { kind: 'gpt', row: 1 },
    })
    expect(opened(elmo, { stack: 1, level: 0, at: 1 })).toMatchObject({
      lab: 'inside',
      'inside.view': 'gates',
      'inside.way': 'backward',
      'inside.elmoLayer': 0,
      'elmo.token': 1,
    })
  })

  test('an LSTM: its gates, in its direction; at a boundary, those of the token beside it', () => {
    expect(opened(elmo, { stack: 1, level: 2, at: 1 })).toMatchObject({
      lab: 'inside',
      'inside.way': 'backward',
      'inside.elmoLayer': 1,
      'elmo.token': 1,
    })
    expect(opened(elmo, { stack: 0, level: 1, at: -1 })).toMatchObject({ 'elmo.token': 0 })
    expect(opened(elmo, { stack: 1, level: 1, at: 3 })).toMatchObject({ 'elmo.token': 2 })
  })

  test.each([
    ['BERT is asked for the token itself', bert, { stack: 0, level: 5, at: 2 }, 1],
    ['GPT for the one behind it', gpt, { stack: 0, level: 5, at: 1 }, 2],
    ['ELMo’s forward half for the one behind it', elmo, { stack: 0, level: 3, at: 0 }, 1],
    ['its backward half for the one before it', elmo, { stack: 1, level: 3, at: 2 }, 1],
    ['from the boundary for the first', elmo, { stack: 0, level: 3, at: -1 }, 0],
    ['or for the last', elmo, { stack: 1, level: 3, at: 3 }, 2],
  ] as const)('an output is asked for its word: %s', (_, shape, unit, word) => {
    expect(opened(shape, unit)).toMatchObject({
      lab: 'predict',
      'predict.view': 'gap',
      'predict.hidden': [word],
      'predict.gap': word,
    })
  })

  test('behind GPT’s last token it writes on, and [CLS] tells of the next sentence', () => {
    expect(opened(gpt, { stack: 0, level: 5, at: 2 })).toMatchObject({ 'predict.view': 'writing' })
    expect(opened(bert, { stack: 0, level: 5, at: 0 })).toMatchObject({ 'predict.view': 'next' })
  })

  test('both directions joined: ELMo’s mix in Words', () => {
    expect(opened(elmo, { stack: 0, level: 4, at: 1 })).toMatchObject({
      lab: 'words',
      'words.mix': { gamma: 1, scores: [0, 0, 0] },
    })
  })
})
