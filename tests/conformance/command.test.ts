import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readJson } from '../support/checkpoint.ts'
import { distance, tolerance } from './nearness.ts'

const root = join(import.meta.dirname, '..', '..')
const directory = join(import.meta.dirname, 'fixtures', 'gpt2-random')

/** `npm run trace -- …`, without npm. */
const command = [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(root, 'scripts', 'trace.ts')]

const trace = (...options: readonly string[]) =>
  spawnSync(process.execPath, [...command, ...options], { encoding: 'utf8', maxBuffer: 2 ** 28 })

describe('npm run trace', () => {
  const [first] = readJson(join(directory, 'expected.json')).cases

  test("prints the Trace of a checkpoint, and nothing else, with PyTorch's numbers in it", () => {
    const { stdout, stderr, status } = trace(
      '--checkpoint',
      directory,
      '--text',
      first.text,
      '--include',
      'logits,qkv',
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const json = JSON.parse(stdout)
    expect(json).toMatchObject({ schema: 'bothways/trace@1', backend: 'wasm', ids: first.input_ids })
    expect(json.model).toMatchObject({ id: 'checkpoint', kind: 'gpt', origin: 'loaded' })
    expect(json.model.weightsHash).toMatch(/^[0-9a-f]{16}$/)
    expect(distance(json.logits.flat(), first.logits)).toBeLessThan(tolerance)
    expect(distance(json.finalHidden.flat(), first.last_hidden)).toBeLessThan(tolerance)
    expect(Object.keys(json.layers[0].heads[0])).toEqual(['scores', 'weights', 'q', 'k', 'v'])
  })

  test('takes ids, pads and a mask as JSON', () => {
    const { stdout } = trace(
      '--checkpoint',
      directory,
      '--ids',
      '5, 6,7',
      '--real',
      '0,1,1',
      '--mask',
      '{"window":0}',
    )
    const json = JSON.parse(stdout)
    expect(json).toMatchObject({
      ids: [5, 6, 7],
      real: [0, 1, 1],
      positionIds: [0, 0, 1],
      forbiddenRows: [0],
    })
    expect(json.layers[0].heads[0].weights).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ])
  })

  test.each(['- a dash', '--mask'])('takes the text %s, which begins with a dash', (text) => {
    const { stdout, stderr, status } = trace('--checkpoint', directory, '--text', text)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).offsets.at(-1)[1]).toBe(text.length)
  })

  test.each([
    [
      'a mask that there is not',
      1,
      ['--checkpoint', directory, '--ids', '1', '--mask', 'sideways'],
      "There is no mask 'sideways'",
    ],
    ['an option that there is not', 2, ['--checkpoints', directory], '--checkpoints'],
    ['an option without its value', 2, ['--checkpoint', directory, '--text'], '--text'],
    ['a value without its option', 2, ['--checkpoint', directory, '--text', 'a', 'b'], "'b'"],
  ])('refuses %s in one line, with exit code %i', (_, code, options, sentence) => {
    const { stdout, stderr, status } = trace(...options)
    expect(stdout).toBe('')
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(status).toBe(code)
  })

  test('says nothing of a reader that has seen enough, as `| head` has', async () => {
    const ids = Array.from({ length: 30 }, (_, id) => id).join(',')
    const options = ['--checkpoint', directory, '--ids', ids, '--include', 'logits,qkv']
    const child = spawn(process.execPath, [...command, ...options])
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const [status] = await once(child, 'close')
    expect(said).toBe('')
    expect(status).toBe(0)
  })
})
