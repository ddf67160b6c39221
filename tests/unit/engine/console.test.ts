import { afterEach, describe, expect, test, vi } from 'vitest'
import { version } from '../../../package.json'
import { installConsole } from '../../../src/engine/console.ts'
import type { Twin } from '../../../src/engine/manifest.ts'
import { StatusStore } from '../../../src/engine/statusStore.ts'
import { Refusal } from '../../../src/trace/refusal.ts'
import type { RunRequest } from '../../../src/trace/request.ts'
import type { Trace } from '../../../src/trace/trace.ts'

const file = { file: 'models/x', bytes: 1, sha256: 'ab' }
const perplexity = { value: 14, n: 100, interval: [13, 15], definition: 'How surprised it is.' } as const
const twins: readonly Twin[] = [
  { id: 'bert', parameters: 10, config: {}, weights: file, tokenizer: file, metrics: {} },
  { id: 'gpt', parameters: 9, config: {}, weights: file, tokenizer: file, metrics: { perplexity } },
]

const trace: Trace = {
  schema: 'bothways/trace@1',
  model: { id: 'bert', kind: 'bert', origin: 'trained', parameters: 10, weightsHash: 'ab' },
  backend: 'wasm',
  milliseconds: 1,
  tokens: ['a'],
  ids: [7],
  offsets: [[0, 1]],
  sources: ['text'],
  segmentIds: [0],
  positionIds: [0],
  real: [1],
  mask: { shape: [1, 1], data: Uint8Array.of(1) },
  forbiddenRows: [],
  embeddings: { shape: [1, 2], data: Float32Array.of(0.1, 2) },
  layers: [],
  top: [],
}

/** A page whose engine answers every request with the same Trace; `asked` is what reached it. */
function page() {
  const asked: RunRequest[] = []
  vi.stubGlobal('window', {})
  installConsole({
    twins,
    status: new StatusStore({
      phase: 'ready',
      backend: 'wasm',
      choice: 'auto',
      tensors: 0,
      bytes: 0,
      downloads: {},
      trouble: null,
    }),
    ask: async (name, request) => {
      if (name === 'reachExactly') return { moved: { shape: [1, 1], data: Float32Array.of(0.5) } } as never
      if (name === 'embed') return { shape: [1, 2], data: Float32Array.of(0.1, 2) } as never
      asked.push(request as RunRequest)
      return trace as never
    },
    put: () => Promise.reject(new Error('the console does not use the slots of the page')),
    chooseBackend: async () => undefined,
    restart: () => undefined,
  })
  return { asked, bothways: window.bothways }
}

afterEach(() => vi.unstubAllGlobals())

describe('window.bothways', () => {
  test('says its version and which models there are, with what was measured of them', () => {
    const { bothways } = page()
    expect(bothways.version).toBe(version)
    expect(bothways.models).toEqual([
      { id: 'bert', kind: 'bert', origin: 'trained', parameters: 10, metrics: {} },
      { id: 'bert-untrained', kind: 'bert', origin: 'untrained', parameters: 10, metrics: {} },
      { id: 'gpt', kind: 'gpt', origin: 'trained', parameters: 9, metrics: { perplexity } },
      { id: 'gpt-untrained', kind: 'gpt', origin: 'untrained', parameters: 9, metrics: {} },
    ])
  })

  test('cannot be changed', () => {
    const { bothways } = page()
    expect(Object.isFrozen(bothways) && Object.isFrozen(bothways.models[0])).toBe(true)
    expect(() => Object.assign(window, { bothways: null })).toThrow(TypeError)
  })

  test('answers with a plain object of nested arrays', async () => {
    const { bothways } = page()
    const answer = await bothways.run({ model: 'bert', text: 'a' })
    expect(answer).toMatchObject({ schema: 'bothways/trace@1', mask: [[1]], embeddings: [[0.1, 2]] })
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })

  test('takes every option that the documents name', async () => {
    const { asked, bothways } = page()
    const requests: RunRequest[] = [
      { model: 'gpt-untrained', text: '' },
      { model: 'bert', text: 'a', pair: 'b', padTo: 12, padSide: 'left', rawPositions: true },
      { model: 'bert', text: 'a', mask: { prefix: 2 }, include: ['qkv', 'logits'] },
      { model: 'gpt', text: 'a', mask: [[0]] },
    ]
    for (const request of requests) await bothways.run(request)
    expect(asked).toEqual(requests)
  })

  test('keeps to what was asked, though the caller changes the object afterwards', async () => {
    const { asked, bothways } = page()
    const request = { model: 'gpt' as const, text: 'a', mask: [[1]] }
    const answer = bothways.run(request)
    request.mask[0]![0] = 0
    await answer
    expect(asked).toEqual([{ model: 'gpt', text: 'a', mask: [[1]] }])
  })

  const refused: readonly [unknown, RegExp][] = [
    [undefined, /must be an object/],
    [null, /must be an object/],
    ['bert', /must be an object/],
    [{}, /model/],
    [{ model: 'bert' }, /text/],
    [
      { model: 'word2vec', text: 'a' },
      /There is no model "word2vec"; choose one of bert, gpt, bert-untrained, gpt-untrained, elmo, elmo-untrained\./,
    ],
    [{ model: 'toString', text: 'a' }, /There is no model "toString"/],
    [{ model: 5, text: 'a' }, /model must be a string/],
    [{ model: 'bert', text: 5 }, /text must be a string/],
    [{ model: 'bert', text: ['a'] }, /text must be a string/],
    [{ model: 'bert', text: 'a', pair: 5 }, /pair must be a string/],
    [{ model: 'bert', text: 'a', padTo: '12' }, /padTo must be a number/],
    [{ model: 'bert', text: 'a', padTo: 12.5 }, /padTo must be a whole number/],
    [{ model: 'bert', text: 'a', padTo: Number.NaN }, /padTo must be a/],
    [{ model: 'bert', text: 'a', padSide: 'middle' }, /padSide must be 'right' or 'left'/],
    [{ model: 'bert', text: 'a', rawPositions: 1 }, /rawPositions must be true or false/],
    [{ model: 'bert', text: 'a', include: 'qkv' }, /include must be an array/],
    [{ model: 'bert', text: 'a', include: ['gates'] }, /include holds only 'qkv' and 'logits'/],
    [{ model: 'bert', text: 'a', paddTo: 5 }, /no option "paddTo"/],
    [{ model: 'bert', text: 'a', flips: [] }, /no option "flips"/],
    [{ model: 'bert', text: 'a', mask: () => 1 }, /not plain data/],
  ]
  test.each(refused)('refuses %j with one clear sentence', async (request, sentence) => {
    const { asked, bothways } = page()
    const refusal: unknown = await bothways.run(request as RunRequest).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).message).toMatch(sentence)
    expect((refusal as Refusal).message).toMatch(/^[A-Z].*\.$/)
    expect(asked).toEqual([])
  })
})

test('embed answers with the states of one layer, a row a token, and wants to know which', async () => {
  const { bothways } = page()
  expect(await bothways.embed({ model: 'bert', text: 'a', layer: 1 })).toEqual([[0.1, 2]])
  const refused = (request: unknown) => expect(bothways.embed(request as never)).rejects
  await refused(null).toThrow(/an object with model, text and layer/)
  await refused({ model: 'bert', text: 'a' }).toThrow(/layer must be a number/)
  await refused({ model: 'bert', text: 'a', layer: 1, include: [] }).toThrow(/no option "include"/)
  await refused({ model: 'bart', text: 'a', layer: 1 }).toThrow(/no model "bart"/)
})
