import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { holdLifeline, nameLifeline, watchLifeline } from '../../../src/engine/lifeline.ts'

interface Waiting {
  readonly grant: () => void
  readonly signal: AbortSignal | undefined
}

/** Web Locks, as far as a lifeline needs them; `die` is the death of whoever holds a lock. */
class FakeLocks {
  readonly #held = new Map<string, Waiting[]>()

  async request(
    name: string,
    { ifAvailable, signal }: { ifAvailable?: boolean; signal?: AbortSignal },
    use: (lock: object | null) => unknown,
  ): Promise<unknown> {
    const waiting = this.#held.get(name)
    if (waiting && ifAvailable) return use(null)
    if (waiting) await new Promise<void>((grant) => waiting.push({ grant, signal }))
    this.#held.set(name, [])
    return use({ name })
  }

  die(name: string): void {
    const waiting = this.#held.get(name) ?? []
    this.#held.delete(name)
    waiting.find(({ signal }) => !signal?.aborted)?.grant()
  }
}

let locks: FakeLocks

beforeEach(() => {
  locks = new FakeLocks()
  vi.stubGlobal('navigator', { locks })
})

afterEach(() => vi.unstubAllGlobals())

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('the page hears of the death of the worker that holds the lifeline, and of no other', async () => {
  const [name, other] = [nameLifeline()!, nameLifeline()!]
  expect(await holdLifeline(name)).toBe(true)
  expect(await holdLifeline(other)).toBe(true)
  const onDeath = vi.fn()
  watchLifeline(name, onDeath)
  locks.die(other)
  await settled()
  expect(onDeath).not.toHaveBeenCalled()
  locks.die(name)
  await settled()
  expect(onDeath).toHaveBeenCalledTimes(1)
})

test('a watch that was ended hears nothing', async () => {
  const name = nameLifeline()!
  await holdLifeline(name)
  const onDeath = vi.fn()
  const end = watchLifeline(name, onDeath)
  end()
  locks.die(name)
  await settled()
  expect(onDeath).not.toHaveBeenCalled()
})

test('a lifeline that cannot be held is not relied on', async () => {
  const name = nameLifeline()!
  await holdLifeline(name)
  expect(await holdLifeline(name)).toBe(false)
  vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new Error('forbidden')) } })
  expect(await holdLifeline('another')).toBe(false)
  vi.stubGlobal('navigator', undefined)
  expect(nameLifeline()).toBeNull()
  expect(await holdLifeline('another')).toBe(false)
})
