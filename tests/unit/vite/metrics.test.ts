import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readMetrics } from '../../../src/engine/metrics.ts'

const models = join(import.meta.dirname, '../../../public/models')
const committed = readFileSync(join(models, 'metrics.json'), 'utf8')

describe('the committed metrics.json', () => {
  test('keeps to its schema', () => {
    expect(() => readMetrics(committed)).not.toThrow()
  })

  const { entries, definitions, weights, training } = readMetrics(committed)

  test('has one entry of a kind, and each says what it is', () => {
    const names = entries.map(({ key, model, method, group }) => [key, model, method, group].join(' | '))
    expect(new Set(names).size).toBe(names.length)
    for (const { definition } of entries) expect(definitions).toHaveProperty([definition])
  })

  test('was measured on the weights that stand beside it', () => {
    for (const twin of ['bert', 'gpt', 'elmo']) {
      const file = readFileSync(join(models, twin, 'model.safetensors'))
      expect(weights[twin], twin).toBe(createHash('sha256').update(file).digest('hex'))
    }
  })

  test('has every figure of every twin beside its rivals', () => {
    const has = (key: string, ...ofModels: string[]) => {
      const found = new Set(
        entries
          .filter((entry) => entry.key === key || entry.key.startsWith(`${key}.`))
          .map(({ model }) => model),
      )
      expect(found, key).toEqual(new Set(ofModels))
    }
    has('masked.accuracy', 'bert', 'unigram', 'trigram')
    has('masked.logLoss', 'bert', 'unigram', 'trigram')
    has('pseudoPerplexity', 'bert')
    has('perplexity.forward', 'elmo', 'trigram')
    has('perplexity.backward', 'elmo', 'trigram')
    has('perplexity', 'gpt', 'elmo', 'unigram', 'trigram')
    has('nextSentence.accuracy', 'bert', 'word overlap')
    for (const key of ['gap.top1', 'gap.top5', 'gap.logLoss', 'gap.gainOfRight', 'minimalPairs'])
      has(key, 'bert', 'gpt', 'elmo', 'trigram')
    has('senses', 'bert', 'gpt', 'elmo', 'majority')
    has('probes', 'bert', 'gpt', 'elmo', 'majority', 'bag of words')
    has('writing', 'bert', 'gpt', 'elmo', 'held-out text')
    has('quantization', 'bert', 'gpt', 'elmo')
  })

  test('tells the training of the weights that it names, losses falling', () => {
    for (const [twin, { heldOut, tokens }] of Object.entries(training)) {
      const [first, last] = [heldOut.at(0)!, heldOut.at(-1)!]
      expect(last[0], twin).toBeLessThanOrEqual(tokens)
      for (const [name, loss] of Object.entries(last[1])) expect(loss).toBeLessThan(first[1][name]!)
    }
  })
})
