import fc from 'fast-check'
import { expect, test } from 'vitest'
import { traceToJson } from '../../../src/trace/json.ts'
import type { Trace } from '../../../src/trace/trace.ts'

const matrix = (rows: number, columns: number, ...values: number[]) => ({
  shape: [rows, columns] as const,
  data: Float32Array.from(values),
})

/** GPT-2-like: T = 2, d = 2, one head. */
const trace: Trace = {
  schema: 'bothways/trace@1',
  model: { id: 'checkpoint', kind: 'gpt', origin: 'loaded', parameters: 9, weightsHash: '0123456789abcdef' },
  backend: 'wasm',
  milliseconds: 1.5,
  tokens: ['a', 'b'],
  ids: [3, 4],
  offsets: [[0, 1], null],
  sources: ['text', null],
  segmentIds: [0, 0],
  positionIds: [0, 1],
  real: [1, 0],
  mask: { shape: [2, 2], data: Uint8Array.of(1, 0, 0, 0) },
  forbiddenRows: [1],
  embeddings: matrix(2, 2, 0.1, 0.2, 0.3, 0.4),
  layers: [
    {
      hidden: matrix(2, 2, 1, 2, 3, 4),
      heads: [
        { scores: matrix(2, 2, 5, 6, 7, 8), weights: matrix(2, 2, 1, 0, 0, 0), q: matrix(2, 2, 1, 1, 2, 2) },
      ],
    },
  ],
  finalHidden: matrix(2, 2, -1, -2, -3, -4),
  top: [[{ token: 'b', id: 4, probability: 0.5 }], []],
}

test('a Trace becomes nested arrays under the names of docs/sharing.md', () => {
  expect(traceToJson(trace)).toEqual({
    schema: 'bothways/trace@1',
    model: trace.model,
    backend: 'wasm',
    milliseconds: 1.5,
    tokens: ['a', 'b'],
    ids: [3, 4],
    offsets: [[0, 1], null],
    segmentIds: [0, 0],
    positionIds: [0, 1],
    real: [1, 0],
    mask: [
      [1, 0],
      [0, 0],
    ],
    forbiddenRows: [1],
    embeddings: [
      [0.1, 0.2],
      [0.3, 0.4],
    ],
    layers: [
      {
        hidden: [
          [1, 2],
          [3, 4],
        ],
        heads: [
          {
            scores: [
              [5, 6],
              [7, 8],
            ],
            weights: [
              [1, 0],
              [0, 0],
            ],
            q: [
              [1, 1],
              [2, 2],
            ],
          },
        ],
      },
    ],
    finalHidden: [
      [-1, -2],
      [-3, -4],
    ],
    top: [[{ token: 'b', id: 4, probability: 0.5 }], []],
  })
})

test('what a model lacks is absent, not null', () => {
  const json = JSON.parse(JSON.stringify(traceToJson(trace)))
  for (const key of ['pooled', 'nextSentence', 'logits', 'sources']) expect(json).not.toHaveProperty(key)
})

test('every float32 survives being written and read', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const written = JSON.stringify(traceToJson({ ...trace, logits: matrix(1, 1, value) }).logits)
      const [[read]] = JSON.parse(written)
      expect(Math.fround(read)).toBe(value === 0 ? 0 : value)
      const digits = written.replace(/e.*|[^\d]/g, '').replace(/^0+|0+$/g, '')
      expect(digits.length).toBeLessThanOrEqual(9)
    }),
    { numRuns: 2000 },
  )
})
