import { describe, expect, test } from 'vitest'
import { stagesOf } from '../../../src/labs/inside/block/stages.ts'
import type { BlockTrace } from '../../../src/trace/inside.ts'

const vectors = [
  'input',
  'q',
  'k',
  'v',
  'joined',
  'attentionOutput',
  'attentionInput',
  'attentionSum',
  'feedForwardInput',
  'inner',
  'activated',
  'feedForwardOutput',
  'feedForwardSum',
  'output',
] as const

/** The second block of a small model; each vector holds its place in the list. */
const block = (norm: 'pre' | 'post') =>
  ({
    layer: 1,
    config: { kind: 'gpt', width: 8, heads: 2, norm, activation: 'gelu' },
    ...Object.fromEntries(vectors.map((name, at) => [name, Float32Array.of(at)])),
  }) as unknown as BlockTrace

const keysOf = (norm: 'pre' | 'post') =>
  stagesOf(block(norm)).flatMap(({ steps }) => steps.map(({ key }) => key))
const formulasOf = (norm: 'pre' | 'post') => stagesOf(block(norm)).flatMap(({ formulas }) => formulas)

describe('The way through a block', () => {
  test('has its norms behind the residual sums where the model is post-LN', () => {
    expect(formulasOf('post')).toContain(String.raw`y = \operatorname{LN}(x + a)`)
    const keys = keysOf('post')
    expect(keys.indexOf('attentionNorm')).toBe(keys.indexOf('attentionSum') + 1)
    expect(keys.at(-1)).toBe('output')
    expect(keys).not.toContain('attentionInput')
  })

  test('has them before the sublayers where it is pre-LN, and the stream is only added to', () => {
    const formulas = formulasOf('pre')
    expect(formulas).toContain('y = x + a')
    expect(formulas).toContain("x' = y + f")
    expect(formulas.filter((tex) => tex.includes('LN'))).toEqual([
      String.raw`\tilde{x} = \operatorname{LN}(x)`,
      String.raw`\tilde{y} = \operatorname{LN}(y)`,
    ])
    const keys = keysOf('pre')
    expect(keys.indexOf('q')).toBe(keys.indexOf('attentionInput') + 1)
    expect(keys.indexOf('inner')).toBe(keys.indexOf('feedForwardInput') + 1)
    expect(keys.at(-1)).toBe('addedOutput')
  })
})
