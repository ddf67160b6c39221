import { memory } from '@tensorflow/tfjs-core'
import { beforeAll, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import { measureTiming } from '../../../src/engine/timing.ts'

beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
})

test('times of untrained layers are measured, say what computed them, and leave no tensor behind', async () => {
  const before = memory().numTensors
  const timing = await measureTiming({ model: null, width: 64, tokens: 16 })
  expect(timing.backend).toBe('wasm')
  expect(timing.attention).toBeGreaterThan(0)
  expect(timing.block).toBeGreaterThan(0)
  expect(timing.lstm).toBeGreaterThan(0)
  expect(memory().numTensors).toBe(before)
})

test('the LSTM’s steps wait for one another: eight times the tokens take it several times as long', async () => {
  const short = await measureTiming({ model: null, width: 64, tokens: 16 })
  const long = await measureTiming({ model: null, width: 64, tokens: 128 })
  expect(long.lstm).toBeGreaterThan(2 * short.lstm)
})

test('sizes that are not on offer are refused in one sentence', async () => {
  await expect(measureTiming({ model: null, width: 100, tokens: 16 })).rejects.toThrow(
    /no timing of width 100/,
  )
  await expect(measureTiming({ model: null, width: 64, tokens: 1e6 })).rejects.toThrow(/no timing/)
})
