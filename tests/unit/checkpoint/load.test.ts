import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Checkpoint, loadCheckpoint } from '../../../src/checkpoint/load.ts'
import { readSafetensors } from '../../../src/checkpoint/safetensors.ts'
import { mapParameters } from '../../../src/trace/parameters.ts'
import { Refusal } from '../../../src/trace/refusal.ts'
import { readJson } from '../../support/checkpoint.ts'
import { float32, type WrittenTensor, writeSafetensors } from '../../support/safetensors.ts'

type Tensors = Readonly<Record<string, WrittenTensor>>

const fixtures = join(import.meta.dirname, '..', '..', 'conformance', 'fixtures')

/** A fixture's config.json and tensors, to be renamed, left out and replaced. */
function open(name: string): { config: Record<string, unknown>; tensors: Tensors } {
  const file = readSafetensors(readFileSync(join(fixtures, name, 'model.safetensors')), name)
  const tensors = [...file].map(([key, tensor]) => [key, float32(tensor.shape, Array.from(tensor.read()))])
  return { config: readJson(join(fixtures, name, 'config.json')), tensors: Object.fromEntries(tensors) }
}

const bert = open('bert-random')
const gpt1 = open('gpt1-random')
const gpt2 = open('gpt2-random')

/** Keeps the tensors whose new name is a string. */
const renamed = (tensors: Tensors, rename: (name: string) => string | null): Tensors =>
  Object.fromEntries(
    Object.entries(tensors).flatMap(([name, tensor]) => {
      const to = rename(name)
      return to === null ? [] : [[to, tensor]]
    }),
  )

const load = (config: unknown, tensors: Tensors) => loadCheckpoint(config, writeSafetensors(tensors))

/** Every parameter by its path. */
function parametersOf(checkpoint: Checkpoint): Map<string, Float32Array> {
  const found = new Map<string, Float32Array>()
  mapParameters(checkpoint.parameters, ({ data }, path) => found.set(path, data))
  return found
}

function refusal(config: unknown, tensors: Tensors): string {
  try {
    load(config, tensors)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  return 'no refusal'
}

describe.each([
  ['BERT', bert, 'bert.'],
  ['GPT', gpt1, 'transformer.'],
  ['GPT-2', gpt2, 'transformer.'],
])('%s', (_, { config, tensors }, prefix) => {
  const whole = load(config, tensors)

  test('has every number of its file once, buffers apart', () => {
    const numbers = Object.entries(tensors)
      .filter(([name]) => !/\.attn\.(masked_)?bias$/.test(name))
      .reduce((sum, [, { bytes }]) => sum + bytes.length / 4, 0)
    const loaded = [...parametersOf(whole).values()].reduce((sum, { length }) => sum + length, 0)
    expect(loaded).toBe(numbers)
  })

  test('is the same without the prefix of its names', () => {
    const bare = renamed(tensors, (name) => name.replace(prefix, ''))
    expect(load(config, bare)).toEqual(whole)
  })

  test('lacks a tensor: the refusal names it', () => {
    for (const name of Object.keys(tensors)) {
      if (/\.attn\.bias$/.test(name)) continue
      const sentence = refusal(
        config,
        renamed(tensors, (key) => (key === name ? null : key)),
      )
      // Whole heads may be missing; what is left of one then goes unused.
      if (/transform\.dense\.weight|pooler\.dense\.weight|seq_relationship\.weight/.test(name)) continue
      expect(sentence).toBe(`The checkpoint lacks the tensor ${name}.`)
    }
  })

  test('has a tensor of another shape: the refusal names both shapes', () => {
    for (const [name, { shape }] of Object.entries(tensors)) {
      if (/\.attn\.bias$/.test(name)) continue
      const wrong = [...shape.slice(0, -1), shape.at(-1)! + 1]
      const size = wrong.reduce((product, axis) => product * axis, 1)
      const sentence = refusal(config, { ...tensors, [name]: float32(wrong, Array(size).fill(1)) })
      expect(sentence).toBe(
        `The tensor ${name} has the shape [${wrong}], but the configuration asks for [${shape}].`,
      )
    }
  })
})

describe('a head of its own', () => {
  const decoders = [
    ['BERT', bert, 'cls.predictions.decoder.weight', 'bert.embeddings.word_embeddings.weight'],
    ['GPT', gpt1, 'lm_head.weight', 'transformer.tokens_embed.weight'],
    ['GPT-2', gpt2, 'lm_head.weight', 'transformer.wte.weight'],
  ] as const

  test.each(decoders)('of %s is read, transposed', (_, { config, tensors }, decoder, table) => {
    const [rows, columns] = tensors[table]!.shape as [number, number]
    const values = Array.from({ length: rows * columns }, (_, at) => at)
    const untied = load(
      { ...config, tie_word_embeddings: false },
      { ...tensors, [decoder]: float32([rows, columns], values) },
    )
    const read = parametersOf(untied).get('head.decoder')!
    expect([read[0], read[1], read[rows]]).toEqual([0, columns, 1])
  })

  test.each(decoders)(
    'of %s that repeats the token table is no parameter of its own',
    (_, { config, tensors }, decoder, table) => {
      expect(load(config, { ...tensors, [decoder]: tensors[table]! })).toEqual(load(config, tensors))
    },
  )

  test('that is missing though the configuration unties it leaves a model without predictions', () => {
    const { parameters } = load({ ...gpt2.config, tie_word_embeddings: false }, gpt2.tensors)
    expect(parameters.kind === 'gpt' && parameters.head).toBe('none')
  })
})

describe('BERT', () => {
  test('of the first release calls scale and shift gamma and beta', () => {
    const legacy = renamed(bert.tensors, (name) =>
      name.replace('LayerNorm.weight', 'LayerNorm.gamma').replace('LayerNorm.bias', 'LayerNorm.beta'),
    )
    expect(load(bert.config, legacy)).toEqual(load(bert.config, bert.tensors))
  })

  test('without any head is BertModel, with a token head alone BertForMaskedLM', () => {
    const bare = load(
      bert.config,
      renamed(bert.tensors, (name) => (/^cls|pooler/.test(name) ? null : name)),
    )
    expect(Object.keys(bare.parameters)).toEqual(['kind', 'embeddings', 'blocks'])
    const masked = renamed(bert.tensors, (name) => (/seq_relationship|pooler/.test(name) ? null : name))
    expect(Object.keys(load(bert.config, masked).parameters)).toEqual([
      'kind',
      'embeddings',
      'blocks',
      'maskedHead',
    ])
  })

  test('has a decoder bias that stands for its own bias', () => {
    const renamedBias = renamed(bert.tensors, (name) =>
      name.replace('cls.predictions.bias', 'cls.predictions.decoder.bias'),
    )
    expect(load(bert.config, renamedBias)).toEqual(load(bert.config, bert.tensors))
  })
})

test('query, key and value are joined side by side, each transposed to [in, out]', () => {
  const { width } = load(bert.config, bert.tensors).config
  const joined = parametersOf(load(bert.config, bert.tensors)).get('blocks.0.attention.input.kernel')!
  const key = new Float32Array(bert.tensors['bert.encoder.layer.0.attention.self.key.weight']!.bytes.buffer)
  const input = 3
  const output = 5
  expect(joined[input * 3 * width + width + output]).toBe(key[output * width + input])
})
