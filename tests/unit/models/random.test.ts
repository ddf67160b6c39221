import { expect, test } from 'vitest'
import { createRandom } from '../../../src/models/random.ts'
import { untrainedParameters } from '../../../src/models/untrained.ts'
import { allParts, mapParameters, parameterShapes } from '../../../src/trace/parameters.ts'

const config = {
  kind: 'bert',
  vocabulary: 500,
  width: 40,
  layers: 2,
  heads: 4,
  feedForward: 60,
  positions: 30,
  segments: 2,
  norm: 'post',
  activation: 'gelu',
  epsilon: 1e-12,
} as const
const shapes = parameterShapes(config, allParts)

test('the generator is mulberry32: the same numbers on every machine', () => {
  const { uniform } = createRandom(1)
  expect([uniform(), uniform(), uniform()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ])
})

test('normal numbers have mean 0 and standard deviation 1', () => {
  const { normal } = createRandom(7)
  const drawn = Array.from({ length: 20_000 }, normal)
  const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length
  const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length
  expect(Math.abs(mean)).toBeLessThan(0.03)
  expect(Math.abs(variance - 1)).toBeLessThan(0.03)
})

test('untrained weights are N(0, 0.02), biases and shifts 0, scales 1', () => {
  mapParameters(untrainedParameters(shapes, 3), ({ data }, path) => {
    if (path.endsWith('.scale')) expect(new Set(data)).toEqual(new Set([1]))
    else if (path.endsWith('.bias') || path.endsWith('.shift')) expect(new Set(data)).toEqual(new Set([0]))
    else {
      const variance = data.reduce((sum, x) => sum + x * x, 0) / data.length
      expect(Math.sqrt(variance)).toBeGreaterThan(0.012)
      expect(Math.sqrt(variance)).toBeLessThan(0.028)
    }
  })
})

test('the same seed gives the same weights, another seed others', () => {
  expect(untrainedParameters(shapes, 3)).toEqual(untrainedParameters(shapes, 3))
  expect(untrainedParameters(shapes, 3)).not.toEqual(untrainedParameters(shapes, 4))
})
