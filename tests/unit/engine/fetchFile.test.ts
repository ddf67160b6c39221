import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fetchFile } from '../../../src/engine/fetchFile.ts'

const content = Uint8Array.from({ length: 1000 }, (_, n) => n % 251)
const file = {
  file: 'https://example.org/models/bert.12345678.safetensors',
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
}

/** The network answers with these parts, one after the other. */
const answer = (parts: readonly Uint8Array[], init: ResponseInit = {}) =>
  vi.stubGlobal('fetch', async () => {
    const left = [...parts]
    const pull = (controller: ReadableStreamDefaultController) => {
      const part = left.shift()
      if (part) controller.enqueue(part)
      else controller.close()
    }
    return new Response(new ReadableStream({ pull }), init)
  })

const ignore = () => undefined

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a file of the manifest', () => {
  test('arrives whole, and its progress is told as it comes', async () => {
    const loaded: number[] = []
    answer([content.subarray(0, 400), content.subarray(400)], { headers: { 'content-length': '7' } })
    expect(await fetchFile(file, (bytes) => loaded.push(bytes))).toEqual(content)
    expect(loaded).toEqual([400, 1000])
  })

  test.each([
    ['shorter', content.subarray(1), /has 999 bytes instead of 1000/],
    ['longer', Uint8Array.of(...content, 1), /longer than 1000 bytes/],
    ['another', content.map((byte) => byte ^ 1), /not what its name promises/],
  ])('that is %s is refused', async (_, other, sentence) => {
    answer([other])
    await expect(fetchFile(file, ignore)).rejects.toThrow(sentence)
    await expect(fetchFile(file, ignore)).rejects.toMatchObject({
      code: 'file-broken',
      details: { file: 'bert.12345678.safetensors' },
    })
  })

  test('is checked by its size alone where the page has no cryptography', async () => {
    vi.stubGlobal('crypto', {})
    answer([content.map((byte) => byte ^ 1)])
    await expect(fetchFile(file, ignore)).resolves.toHaveLength(1000)
  })

  test('that is not there, or whose network fails, is unreachable', async () => {
    answer([], { status: 404 })
    await expect(fetchFile(file, ignore)).rejects.toMatchObject({
      code: 'weights-unreachable',
      details: { file: 'bert.12345678.safetensors', reason: 'HTTP 404' },
    })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(fetchFile(file, ignore)).rejects.toMatchObject({
      details: { reason: 'Failed to fetch' },
    })
  })

  test('that stalls is unreachable after 30 seconds', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
      const start = (controller: ReadableStreamDefaultController) => {
        controller.enqueue(content.subarray(0, 10))
        signal.addEventListener('abort', () => controller.error(signal.reason))
      }
      return Promise.resolve(new Response(new ReadableStream({ start })))
    })
    const refusal = expect(fetchFile(file, ignore)).rejects.toMatchObject({
      code: 'weights-unreachable',
      details: { reason: 'nothing came for 30 s' },
    })
    await vi.advanceTimersByTimeAsync(30_000)
    await refusal
  })
})
