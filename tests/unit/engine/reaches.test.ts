import { join } from 'node:path'
import { memory } from '@tensorflow/tfjs-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import type { LoadedModel } from '../../../src/engine/model.ts'
import { runReaches } from '../../../src/engine/reaches.ts'
import { nothingTried, type Side, tallied } from '../../../src/labs/reach/tally.ts'
import { type Stream, streamOf } from '../../../src/labs/reach/view.ts'
import type { Place } from '../../../src/trace/place.ts'
import type { Reaches } from '../../../src/trace/reaches.ts'
import type { MaskPreset } from '../../../src/trace/request.ts'
import { openCheckpoint, openElmo } from '../../support/checkpoint.ts'

const models = join(import.meta.dirname, '..', '..', '..', 'public', 'models')
const text = 'The dog ran to the river.'
const words = [...text.matchAll(/\w+|\./g)]
const places: readonly Place[] = words.map((word) => ({
  source: 'text',
  span: [word.index, word.index + word[0].length],
}))

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

const typed = { text, replacement: '[UNK]', places }
const ask = (kind: 'bert' | 'gpt', mask: MaskPreset = 'own', change: object = {}) =>
  runReaches(kind === 'bert' ? bert : gpt, { ...typed, model: kind, mask, flips: [], ...change })
const askElmo = () => runReaches(elmo, { ...typed, model: 'elmo' })

const streams = (answer: Reaches, direction: 'forward' | 'backward' | 'joined' = 'joined'): Stream[] =>
  answer.changes.map(({ position, reach }) => streamOf(answer, reach!, position!, direction))

test('the same words are changed in every model, wherever they stand in it', async () => {
  const positions = ({ changes }: Reaches) => changes.map(({ position }) => position)
  expect(positions(await ask('gpt'))).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(positions(await ask('bert'))).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(positions(await askElmo())).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test.each(['bert', 'gpt'] as const)(
  'under a window of 1 the reach of %s grows by one place a layer',
  async (kind) => {
    const answer = await ask(kind, { window: 1 })
    const T = answer.tokens.tokens.length
    for (const [at, { spread }] of streams(answer).entries()) {
      const position = answer.changes[at]!.position!
      expect(spread.widths).toEqual(
        Array.from({ length: 5 }, (_, layer) => ({
          left: Math.min(layer, position),
          right: Math.min(layer, T - 1 - position),
        })),
      )
    }
  },
)

test('exactly the states move that the mask puts within reach, in every model, whatever word is changed', async () => {
  const answers = [
    ...(await Promise.all((['own', 'none', { prefix: 3 }] as const).map((mask) => ask('bert', mask)))),
    ...(await Promise.all((['own', 'none', { prefix: 3 }] as const).map((mask) => ask('gpt', mask)))),
  ]
  const elmos = await askElmo()
  const all = [
    ...answers.flatMap((answer) => streams(answer)),
    ...(['forward', 'backward', 'joined'] as const).flatMap((direction) => streams(elmos, direction)),
  ]
  for (const { moved, reachable, spread } of all) {
    expect(Array.from(moved.data, (distance) => (distance === 0 ? 0 : 1))).toEqual([...reachable.data])
    expect([spread.leaked, spread.leak]).toEqual([0, 0])
  }
})

test('a later word changes an earlier state: never in GPT, everywhere once its mask is off, only backward in ELMo', async () => {
  const tally = (answer: Reaches, side: Side, direction: 'forward' | 'backward' | 'joined' = 'joined') =>
    tallied(nothingTried, answer, 0, side, direction)
  const masked = tally(await ask('gpt'), 'later')
  expect(masked).toEqual({
    words: 7,
    skipped: 0,
    pairs: 21,
    states: 84,
    pairsMoved: 0,
    statesMoved: 0,
    found: null,
  })
  const open = tally(await ask('gpt', 'none'), 'later')
  expect([open.pairsMoved, open.statesMoved]).toEqual([21, 84])
  expect(open.found!.token).toBeLessThan(open.found!.position)
  expect(tally(await ask('gpt'), 'earlier').statesMoved).toBe(84)
  // [CLS] stands before every word.
  expect(tally(await ask('bert'), 'later')).toMatchObject({ pairs: 28, statesMoved: 112 })
  const answer = await askElmo()
  expect(tally(answer, 'later', 'forward').statesMoved).toBe(0)
  expect(tally(answer, 'later', 'backward').statesMoved).toBe(42)
  expect(tally(answer, 'earlier', 'forward').statesMoved).toBe(42)
  expect(tally(answer, 'earlier', 'backward').statesMoved).toBe(0)
})

test('what is tried a few words at a time adds up to what is tried at once', async () => {
  const whole = tallied(nothingTried, await ask('bert'), 0, 'later', 'joined')
  let sum = nothingTried
  for (const [at, place] of places.entries()) {
    sum = tallied(sum, await ask('bert', 'own', { places: [place] }), at, 'later', 'joined')
  }
  expect(sum).toEqual(whole)
})

test('a replacement is one piece, as it is written in the vocabulary or typed', async () => {
  expect((await ask('gpt', 'own', { replacement: 'Dog' })).replacement).toBe('dog')
  expect((await ask('gpt', 'own', { replacement: '##s' })).replacement).toBe('##s')
  expect((await ask('gpt', 'own', { replacement: '[mask]' })).replacement).toBe('[MASK]')
  await expect(ask('gpt', 'own', { replacement: 'barbecue' })).rejects.toThrow(/no piece "barbecue"/)
  await expect(ask('gpt', 'own', { replacement: '狗' })).rejects.toThrow(/no piece "狗"/)
})

test('a word that already is the replacement, or lies beyond the text that is read, is told apart', async () => {
  const { changes } = await ask('gpt', 'own', { replacement: 'dog' })
  expect(changes.map(({ same }) => same)).toEqual([false, true, false, false, false, false, false])
  expect(
    changes[1]!.reach && 'moved' in changes[1]!.reach && changes[1]!.reach.moved.data.every((d) => d === 0),
  ).toBe(true)
  const beyond = await ask('gpt', 'own', { places: [{ source: 'text', span: [500, 503] }] })
  expect(beyond.changes).toEqual([{ position: null, same: false, reach: null }])
})
