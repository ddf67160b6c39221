import { join } from 'node:path'
import { memory } from '@tensorflow/tfjs-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import type { LoadedModel } from '../../../src/engine/model.ts'
import { runReach } from '../../../src/engine/reach.ts'
import type { Array2 } from '../../../src/trace/arrays.ts'
import type { ElmoReach, TransformerReach } from '../../../src/trace/reach.ts'
import { openCheckpoint, openElmo } from '../../support/checkpoint.ts'

const models = join(import.meta.dirname, '..', '..', '..', 'public', 'models')
const text = 'The dog ran to the river.' // seven tokens
const rows = ({ shape: [layers, T], data }: Array2) =>
  Array.from({ length: layers }, (_, layer) => [...data.slice(layer * T, (layer + 1) * T)])
const moves = (matrix: Array2) => rows(matrix).map((row) => row.map((value) => (value > 0 ? 1 : 0)).join(''))

let bert: LoadedModel
let gpt: LoadedModel
let elmo: LoadedModel
beforeAll(async () => {
  expect(await chooseBackend('wasm')).toBe(true)
  bert = openCheckpoint(join(models, 'bert'))
  gpt = openCheckpoint(join(models, 'gpt'))
  elmo = openElmo(join(models, 'elmo'))
})
afterAll(() => {
  for (const model of [bert, gpt, elmo]) model.dispose()
  expect(memory().numTensors).toBe(0)
})

test('a changed token moves every later state of GPT and no earlier one, at every layer', async () => {
  const { moved } = (await runReach(gpt, { model: 'gpt', text, position: 2 }, 'refuse')) as TransformerReach
  expect(moves(moved)).toEqual(['0010000', ...Array(4).fill('0011111')])
})

test('it moves every state of BERT from the first block on', async () => {
  const { moved } = (await runReach(bert, { model: 'bert', text, position: 2 }, 'refuse')) as TransformerReach
  expect(moves(moved)).toEqual(['001000000', ...Array(4).fill('111111111')])
})

test('without its mask GPT’s earlier states move too; under a window the reach grows layer by layer', async () => {
  const without = await runReach(gpt, { model: 'gpt', text, position: 2, mask: 'none' }, 'refuse')
  expect(moves((without as TransformerReach).moved)[1]).toBe('1111111')
  const window = await runReach(gpt, { model: 'gpt', text, position: 3, mask: { window: 1 } }, 'refuse')
  expect(moves((window as TransformerReach).moved)).toEqual([
    '0001000',
    '0011100',
    '0111110',
    '1111111',
    '1111111',
  ])
})

test('ELMo’s halves move one side each, and both sides only side by side', async () => {
  const reach = (await runReach(elmo, { model: 'elmo', text, position: 2 }, 'refuse')) as ElmoReach
  expect(moves(reach.forward)).toEqual(['0010000', '0011111', '0011111'])
  expect(moves(reach.backward)).toEqual(['0010000', '1110000', '1110000'])
  expect(moves(reach.joined)).toEqual(['0010000', '1111111', '1111111'])
})

test('what cannot be changed is refused in one sentence', async () => {
  const ask = (change: object) => runReach(gpt, { model: 'gpt', text, position: 0, ...change }, 'refuse')
  await expect(ask({ position: 7 })).rejects.toThrow(/position is 7, but the text has the tokens 0 to 6/)
  await expect(ask({ position: 0.5 })).rejects.toThrow(/position is 0.5/)
  await expect(ask({ replacement: 'xyzzy' })).rejects.toThrow(
    /There is no piece "xyzzy" in the vocabulary; it would be read as x ##y ##zz ##y/,
  )
  await expect(runReach(elmo, { model: 'elmo', text, position: 0, mask: 'none' }, 'refuse')).rejects.toThrow(
    /ELMo takes no mask/,
  )
  await expect(runReach(elmo, { model: 'elmo', text: '', position: 0 }, 'refuse')).rejects.toThrow(
    /the text has no token/,
  )
})

test('in the page a place beyond the text is its last token', async () => {
  const reach = await runReach(elmo, { model: 'elmo', text, position: 500 }, 'cut')
  expect(moves((reach as ElmoReach).forward)[2]).toBe('0000001')
})
