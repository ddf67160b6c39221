import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { quantize } from '../../../vite/quantize.ts'
import { deriveTwins } from '../../../vite/twins.ts'

const checkpoint = join(import.meta.dirname, '../../conformance/fixtures/bert-random')
let directory = ''

/** A folder like public/models/ with the random BERT in it. */
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'bothways-'))
  mkdirSync(join(directory, 'bert'))
  for (const name of ['config.json', 'model.safetensors', 'tokenizer.json']) {
    copyFileSync(join(checkpoint, name), join(directory, 'bert', name))
  }
})

afterEach(() => rmSync(directory, { recursive: true }))

const pathOf = (name: string) => join(directory, 'bert', name)

describe('the files that the page loads', () => {
  test('carry a hash of their content in their name, and the manifest knows their size', () => {
    const { twins, files } = deriveTwins(directory)
    expect(twins).toHaveLength(1)
    for (const { file, bytes, sha256 } of [twins[0]!.weights, twins[0]!.tokenizer]) {
      const content = files.get(file)!
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
      expect(file).toContain(`.${sha256.slice(0, 8)}.`)
      expect(content).toHaveLength(bytes)
    }
    expect(files.get(twins[0]!.weights.file)).toEqual(quantize(readFileSync(pathOf('model.safetensors'))))
  })

  test('keep the vocabulary and what splits the text', () => {
    const { twins, files } = deriveTwins(directory)
    const reference = JSON.parse(readFileSync(pathOf('tokenizer.json'), 'utf8'))
    const derived = JSON.parse(new TextDecoder().decode(files.get(twins[0]!.tokenizer.file)))
    for (const key of ['model', 'normalizer', 'pre_tokenizer']) expect(derived[key]).toEqual(reference[key])
    expect(derived.added_tokens.map(({ content }: { content: string }) => content)).toEqual(
      reference.added_tokens.map(({ content }: { content: string }) => content),
    )
  })

  test('are one tokenizer for both twins, though only the framing of their references differs', () => {
    cpSync(join(directory, 'bert'), join(directory, 'gpt'), { recursive: true })
    const path = join(directory, 'gpt/tokenizer.json')
    const tokenizer = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify({ ...tokenizer, post_processor: null }))
    const { twins, files } = deriveTwins(directory)
    expect(twins.map(({ id }) => id)).toEqual(['bert', 'gpt'])
    expect(twins[0]!.tokenizer).toEqual(twins[1]!.tokenizer)
    expect(files.size).toBe(3)
  })

  test('a checkpoint that the page could not read fails the build with a sentence', () => {
    writeFileSync(pathOf('model.safetensors'), readFileSync(pathOf('model.safetensors')).subarray(0, -10))
    expect(() => deriveTwins(directory)).toThrow(/cannot be read/)
  })

  test('a folder without checkpoints gives an empty manifest', () => {
    rmSync(join(directory, 'bert'), { recursive: true })
    expect(deriveTwins(directory)).toEqual({ twins: [], files: new Map() })
  })
})

describe('the figures of metrics.json', () => {
  const entry = (key: string, model: string, value: number) =>
    ({ key, model, value, n: 10, interval: [value - 1, value + 1], definition: key }) as const

  /** A metrics.json with these entries and little else. */
  const write = (entries: readonly object[], definitions: Record<string, string> = {}) =>
    writeFileSync(
      join(directory, 'metrics.json'),
      JSON.stringify({
        schema: 'bothways/metrics@2',
        weights: {},
        heldOut: {},
        trainingPieces: 0,
        definitions,
        entries,
        training: {},
        grid: [],
      }),
    )
  const metricsOfBert = () => deriveTwins(directory).twins[0]!.metrics

  test('come with what they mean, each to its own model', () => {
    const definitions = { 'masked.accuracy': 'Share of hidden words that were guessed.' }
    write([entry('masked.accuracy', 'bert', 0.5), entry('masked.accuracy', 'unigram', 0.1)], definitions)
    expect(metricsOfBert()).toEqual({
      'masked.accuracy': {
        value: 0.5,
        n: 10,
        interval: [-0.5, 1.5],
        definition: 'Share of hidden words that were guessed.',
      },
    })
  })

  test('of one method or one group do not pass for the figure itself', () => {
    write([
      entry('gap.top1', 'bert', 0.5),
      { ...entry('gap.top1', 'bert', 0.2), method: 'left' },
      { ...entry('gap.top1', 'bert', 0.7), group: 'clue after' },
    ])
    expect(metricsOfBert()['gap.top1']!.value).toBe(0.5)
  })

  test('a file of another form fails the build', () => {
    write([{ ...entry('masked.accuracy', 'bert', 0.5), interval: [0.6, 0.7] }])
    expect(metricsOfBert).toThrow(/interval/)
  })

  test('are empty as long as nothing was measured', () => {
    expect(deriveTwins(directory).twins[0]!.metrics).toEqual({})
  })
})
