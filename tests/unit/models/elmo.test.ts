import { memory } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend, exactBackends } from '../../../scripts/backend.ts'
import { runElmoInput } from '../../../src/engine/elmoForward.ts'
import { inputOfIds } from '../../../src/engine/idInput.ts'
import { isElmoModel, type LoadedElmo, untrainedModel } from '../../../src/engine/model.ts'
import type { Array2 } from '../../../src/trace/arrays.ts'
import type { ElmoTrace } from '../../../src/trace/elmoTrace.ts'

const vocabulary = 30

/** Random weights of any small shape. */
const shapes = fc.record({
  hidden_size: fc.integer({ min: 1, max: 9 }),
  cell_size: fc.integer({ min: 1, max: 11 }),
  num_hidden_layers: fc.integer({ min: 1, max: 3 }),
  between: fc.constantFrom('none', 'norm', 'dense'),
})

function randomElmo(shape: object, seed: number): LoadedElmo {
  const configJson = {
    model_type: 'bothways-elmo',
    vocab_size: vocabulary,
    max_position_embeddings: 24,
    boundary_token_id: 3,
    ...shape,
  }
  const names = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']
  const vocab = Object.fromEntries(Array.from({ length: vocabulary }, (_, id) => [names[id] ?? `w${id}`, id]))
  const tokenizerJson = {
    added_tokens: names.map((content, id) => ({ id, content })),
    normalizer: { type: 'BertNormalizer', lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    model: { type: 'WordPiece', vocab, unk_token: '[UNK]', continuing_subword_prefix: '##' },
  }
  const model = untrainedModel({ id: 'elmo-untrained', configJson, tokenizerJson }, seed)
  if (!isElmoModel(model)) throw new Error('no ELMo')
  return model
}

const word = fc.integer({ min: 5, max: vocabulary - 1 })
const texts = fc.array(word, { minLength: 1, maxLength: 8 })
const row = ({ shape, data }: Array2, at: number) => [...data.slice(at * shape[1], (at + 1) * shape[1])]

/** Everything that one direction leaves at a token. */
const stateAt = (trace: ElmoTrace, way: 'forward' | 'backward', at: number) =>
  trace.layers.map((layer) => {
    const { hidden, cell, gates } = layer[way]
    return [hidden, cell, ...Object.values(gates)].map((matrix) => row(matrix, at))
  })

async function traces(shape: object, seed: number, ...runs: { ids: number[]; real?: number[] }[]) {
  const model = randomElmo(shape, seed)
  const found: ElmoTrace[] = []
  for (const run of runs) found.push(await runElmoInput(model, inputOfIds(model, run), ['logits']))
  model.dispose()
  return found as [ElmoTrace, ElmoTrace]
}

describe.each(exactBackends)('on the %s backend', (backend) => {
  beforeAll(async () => expect(await chooseBackend(backend)).toBe(true))
  afterAll(() => expect(memory().numTensors).toBe(0))

  test('a later token never changes a forward state, an earlier one never a backward state: not by a bit', async () => {
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.nat(1000),
        texts,
        fc.nat(7),
        word,
        async (shape, seed, ids, where, other) => {
          const place = where % ids.length
          const [before, after] = await traces(shape, seed, { ids }, { ids: ids.with(place, other) })
          for (let t = 0; t < ids.length; t++) {
            if (t < place) expect(stateAt(after, 'forward', t)).toEqual(stateAt(before, 'forward', t))
            if (t > place) expect(stateAt(after, 'backward', t)).toEqual(stateAt(before, 'backward', t))
          }
          if (ids[place] === other) return
          expect(stateAt(after, 'forward', ids.length - 1)).not.toEqual(
            stateAt(before, 'forward', ids.length - 1),
          )
          expect(stateAt(after, 'backward', 0)).not.toEqual(stateAt(before, 'backward', 0))
        },
      ),
      { numRuns: 12 },
    )
  })

  test('pads change neither direction, wherever they stand; their own rows are zeros', async () => {
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.nat(1000),
        texts,
        fc.nat(4),
        fc.nat(4),
        async (shape, seed, ids, left, right) => {
          const pads = (count: number) => Array<number>(count).fill(0)
          const padded = [...pads(left), ...ids, ...pads(right)]
          const real = padded.map((_, at) => (at >= left && at < left + ids.length ? 1 : 0))
          const [alone, together] = await traces(shape, seed, { ids }, { ids: padded, real })
          for (const [t, flag] of real.entries()) {
            const states = (['forward', 'backward'] as const).flatMap((way) => stateAt(together, way, t))
            if (!flag) {
              expect(new Set(states.flat(2))).toEqual(new Set([0]))
              expect(together.topForward[t]).toEqual([])
              continue
            }
            expect(states).toEqual(
              (['forward', 'backward'] as const).flatMap((way) => stateAt(alone, way, t - left)),
            )
            expect(together.topBackward[t]).toEqual(alone.topBackward[t - left])
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  test('both directions stand side by side; the static vector of a piece is the same everywhere', async () => {
    const [trace] = await traces({ hidden_size: 6, cell_size: 9, num_hidden_layers: 2, between: 'norm' }, 1, {
      ids: [7, 8, 7],
    })
    for (const { forward, backward, hidden } of trace.layers) {
      expect(row(hidden, 1)).toEqual([...row(forward.hidden, 1), ...row(backward.hidden, 1)])
    }
    expect(row(trace.embeddings, 0)).toEqual(row(trace.embeddings, 2))
    expect(row(trace.layers[0]!.hidden, 0)).not.toEqual(row(trace.layers[0]!.hidden, 2))
    expect(trace.mix.gamma).toBe(1)
    for (const weight of trace.mix.weights) expect(weight).toBeCloseTo(1 / 3)
  })

  test('of an empty text only the boundary is left, and it predicts a first word', async () => {
    const [trace] = await traces({ hidden_size: 4, cell_size: 4, num_hidden_layers: 2, between: 'none' }, 2, {
      ids: [],
    })
    expect(trace.topForward).toEqual([])
    const sum = trace.boundary.topForward.reduce((total, { probability }) => total + probability, 0)
    expect(sum).toBeGreaterThan(0)
    expect(sum).toBeLessThanOrEqual(1.0001)
  })

  test('what does not fit is refused', async () => {
    const model = randomElmo({ hidden_size: 4, cell_size: 4, num_hidden_layers: 1, between: 'none' }, 3)
    const run = (ids: number[]) => runElmoInput(model, inputOfIds(model, { ids }))
    await expect(run([vocabulary])).rejects.toThrow(/is no token id/)
    await expect(run(Array(25).fill(7))).rejects.toThrow(/25 tokens/)
    model.dispose()
  })
})
