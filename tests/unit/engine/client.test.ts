import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createEngine, type Engine } from '../../../src/engine/client.ts'
import { Refusal } from '../../../src/trace/refusal.ts'
import type { PageRequest } from '../../../src/trace/request.ts'
import { type Behaviour, FakeWorker } from './fakeWorker.ts'

const unhandled: unknown[] = []
const noteUnhandled = (error: unknown) => unhandled.push(error)

beforeEach(() => {
  vi.useFakeTimers()
  // Where Node has Web Locks, the fake worker still has none.
  vi.stubGlobal('navigator', undefined)
  unhandled.length = 0
  process.on('unhandledRejection', noteUnhandled)
})

afterEach(async () => {
  vi.useRealTimers()
  await new Promise((resolve) => setTimeout(resolve))
  process.off('unhandledRejection', noteUnhandled)
  vi.unstubAllGlobals()
  expect(unhandled).toEqual([])
})

/** Lets all messages that are under way arrive, and that much time pass. */
const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds)

interface House {
  readonly engine: Engine
  readonly behaviour: Behaviour
  /** Every worker that was started, the living one last. */
  readonly workers: FakeWorker[]
  worker(): FakeWorker
}

async function start(change: Partial<Behaviour> = {}): Promise<House> {
  const behaviour: Behaviour = { unavailable: [], unreachable: [], stuck: [], prepared: [], ...change }
  const workers: FakeWorker[] = []
  const spawn = () => {
    const worker = new FakeWorker(behaviour)
    workers.push(worker)
    return worker
  }
  const engine = createEngine(spawn, [])
  await pass()
  return { engine, behaviour, workers, worker: () => workers.at(-1)! }
}

const bert = (text: string): PageRequest => ({ model: 'bert', text, mask: 'own', flips: [] })

/** What a promise has come to by now: 'answered', a refusal's code, or 'waiting'. */
function outcomeOf(promise: Promise<unknown>): { now: string; settled: number } {
  const outcome = { now: 'waiting', settled: 0 }
  const settle = (now: string) => {
    outcome.now = now
    outcome.settled += 1
  }
  promise.then(
    () => settle('answered'),
    (error: unknown) => settle(error instanceof Refusal ? error.code : `no refusal: ${error}`),
  )
  return outcome
}

describe('the latest request of a slot wins', () => {
  test('one that waits is cancelled by a newer one; the one being computed is still delivered', async () => {
    const { engine, worker } = await start()
    const first = outcomeOf(engine.put('bert', 'run', bert('a')))
    await pass()
    const second = outcomeOf(engine.put('bert', 'run', bert('ab')))
    const third = outcomeOf(engine.put('bert', 'run', bert('abc')))
    await pass()
    expect([first.now, second.now, third.now]).toEqual(['waiting', 'cancelled', 'waiting'])
    worker().runs[0]!.answer()
    await pass()
    worker().runs[1]!.answer()
    await pass()
    expect([first.now, third.now]).toEqual(['answered', 'answered'])
    expect(worker().runs.map(({ request }) => 'text' in request && request.text)).toEqual(['a', 'abc'])
  })

  test('the worker has one job at a time', async () => {
    const { engine, worker } = await start()
    void engine.put('bert', 'run', bert('a'))
    void engine.put('gpt', 'run', { ...bert('a'), model: 'gpt' })
    await pass()
    expect(worker().runs).toHaveLength(1)
    worker().runs[0]!.answer()
    await pass()
    expect(worker().runs).toHaveLength(2)
  })

  test('calls of the console are answered in order, and none is dropped', async () => {
    const { engine, worker } = await start()
    const order: string[] = []
    const calls = ['a', 'b', 'c', 'd'].map((text) =>
      engine.ask('trace', { model: 'bert', text }).then(() => order.push(text)),
    )
    for (let n = 0; n < calls.length; n++) {
      await pass()
      worker().runs[n]!.answer()
    }
    await Promise.all(calls)
    expect(order).toEqual(['a', 'b', 'c', 'd'])
  })

  test('an aborted request rejects at once, whether it waits or runs, and its answer is ignored', async () => {
    const { engine, worker } = await start()
    const [running, waiting, late] = [new AbortController(), new AbortController(), new AbortController()]
    late.abort()
    const outcomes = [
      engine.put('bert', 'run', bert('a'), running.signal),
      engine.put('gpt', 'run', bert('b'), waiting.signal),
      engine.put('late', 'run', bert('c'), late.signal),
    ].map(outcomeOf)
    await pass()
    running.abort()
    waiting.abort()
    await pass()
    expect(outcomes.map(({ now }) => now)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    worker().runs[0]!.answer()
    await pass()
    expect(worker().runs).toHaveLength(1)
    expect(outcomes[0]!.settled).toBe(1)
  })
})

describe('loading', () => {
  test('a model is prepared once, and another that still loads holds up nobody', async () => {
    const { engine, worker, behaviour } = await start({ stuck: ['bert'] })
    const stuck = outcomeOf(engine.put('bert', 'run', bert('a')))
    const gpt = outcomeOf(engine.put('gpt', 'run', { ...bert('a'), model: 'gpt' }))
    await pass()
    worker().runs[0]!.answer()
    await pass()
    void engine.put('gpt', 'run', { ...bert('b'), model: 'gpt' })
    await pass()
    expect([stuck.now, gpt.now]).toEqual(['waiting', 'answered'])
    expect(behaviour.prepared).toEqual(['bert', 'gpt'])
  })

  test('weights that do not come are a refusal and a trouble; the next request tries again', async () => {
    const { engine, worker, behaviour } = await start({ unreachable: ['bert'] })
    const first = outcomeOf(engine.put('bert', 'run', bert('a')))
    await pass()
    expect(first.now).toBe('weights-unreachable')
    expect(engine.status.get().trouble?.code).toBe('weights-unreachable')
    behaviour.unreachable = []
    const second = outcomeOf(engine.put('bert', 'run', bert('a')))
    await pass()
    worker().runs[0]!.answer()
    await pass()
    expect(second.now).toBe('answered')
    expect(engine.status.get().trouble).toBeNull()
  })

  test('progress and tensors are told', async () => {
    const { engine, worker } = await start()
    worker().tellProgress('bert', 10, 100)
    void engine.put('bert', 'run', bert('a'))
    await pass()
    worker().runs[0]!.answer()
    await pass()
    expect(engine.status.get()).toMatchObject({
      phase: 'ready',
      backend: 'wasm',
      downloads: { bert: { loaded: 10, total: 100 } },
      tensors: 1,
    })
  })

  test('a refusal of the worker crosses its boundary whole; a bug becomes a sentence as well', async () => {
    const { engine, worker } = await start()
    const refused = engine.ask('trace', { model: 'bert', text: 'a' })
    const failed = engine.ask('trace', { model: 'bert', text: 'a' })
    const checks = [
      expect(refused).rejects.toEqual(new Refusal('text-too-long', { tokens: 200, limit: 128 })),
      expect(failed).rejects.toThrow('This request cannot be run: planted.'),
    ]
    await pass()
    worker().runs[0]!.refuse(new Refusal('text-too-long', { tokens: 200, limit: 128 }))
    await pass()
    worker().runs[1]!.fail(new Error('planted'))
    await Promise.all(checks)
  })
})

describe('backends', () => {
  test('a choice that can run is made; one that cannot becomes a trouble and changes nothing', async () => {
    const { engine } = await start({ unavailable: ['webgpu'] })
    void engine.chooseBackend('webgl')
    await pass()
    expect(engine.status.get()).toMatchObject({ backend: 'webgl', choice: 'webgl', trouble: null })
    void engine.chooseBackend('webgpu')
    await pass()
    expect(engine.status.get()).toMatchObject({
      backend: 'webgl',
      choice: 'webgl',
      trouble: { code: 'backend-unavailable', details: { backend: 'webgpu' } },
    })
    void engine.chooseBackend('auto')
    await pass()
    expect(engine.status.get()).toMatchObject({ backend: 'wasm', choice: 'auto', trouble: null })
  })

  test('a new worker gets the backend that was chosen, or any if that one fails by now', async () => {
    const { engine, worker, behaviour } = await start()
    void engine.chooseBackend('webgl')
    await pass()
    worker().crash()
    await pass()
    expect(engine.status.get()).toMatchObject({ backend: 'webgl', choice: 'webgl' })
    behaviour.unavailable = ['webgl']
    await pass(120_000)
    worker().crash()
    await pass()
    expect(engine.status.get()).toMatchObject({ phase: 'ready', backend: 'wasm', choice: 'auto' })
  })
})

describe('a worker that dies', () => {
  test('in the middle of a job: all that waits is refused, and a new worker answers what is asked again', async () => {
    const { engine, worker, workers } = await start()
    const outcomes = [
      engine.put('bert', 'run', bert('a')),
      engine.put('gpt', 'run', bert('b')),
      engine.ask('trace', { model: 'bert', text: 'c' }),
      engine.ask('trace', { model: 'bert', text: 'd' }),
    ].map(outcomeOf)
    await pass()
    worker().crash()
    await pass()
    expect(outcomes.map(({ now }) => now)).toEqual(Array(4).fill('worker-died'))
    expect(workers).toHaveLength(2)
    expect(workers[0]!.terminated).toBe(true)
    expect(engine.status.get()).toMatchObject({ phase: 'ready', trouble: { code: 'worker-died' } })
    const again = outcomeOf(engine.put('bert', 'run', bert('a')))
    await pass()
    worker().runs[0]!.answer()
    await pass(10_000)
    expect(again.now).toBe('answered')
    expect(engine.status.get().trouble).toBeNull()
  })

  test('silently while idle: the pulse notices within 15 seconds', async () => {
    const { engine, worker, workers } = await start()
    worker().kill()
    await pass(15_000)
    expect(workers).toHaveLength(2)
    expect(engine.status.get()).toMatchObject({ phase: 'ready', trouble: { code: 'worker-died' } })
  })

  test('silently before a job: the request is refused within 12 seconds', async () => {
    const { engine, worker } = await start()
    worker().kill()
    const outcome = outcomeOf(engine.put('bert', 'run', bert('a')))
    await pass(12_000)
    expect(outcome.now).toBe('worker-died')
  })

  test('silently in the middle of a job: the request is refused in the end', async () => {
    const { engine, worker } = await start()
    const outcome = outcomeOf(engine.put('bert', 'run', bert('a')))
    await pass()
    worker().kill()
    await pass(70_000)
    expect(outcome.now).toBe('worker-died')
  })

  test('a worker that computes for long is not taken for dead, nor one in a tab that slept', async () => {
    const { engine, workers } = await start()
    const outcome = outcomeOf(engine.put('bert', 'run', bert('a')))
    await pass(600_000)
    vi.setSystemTime(Date.now() + 24 * 3600_000)
    await pass(2000)
    expect(workers).toHaveLength(1)
    expect(outcome.now).toBe('waiting')
    workers[0]!.runs[0]!.answer()
    await pass()
    expect(outcome.now).toBe('answered')
  })

  test('again and again: it is restarted ever later, then given up until the user starts it', async () => {
    const { engine, worker, workers } = await start()
    const waits = [0, 500, 1000, 2000, 4000]
    for (const [died, wait] of waits.entries()) {
      worker().crash()
      if (wait > 0) {
        await pass(wait - 1)
        expect(workers).toHaveLength(died + 1)
      }
      await pass(1)
      expect(workers).toHaveLength(died + 2)
    }
    worker().crash()
    await pass(600_000)
    expect(workers).toHaveLength(6)
    expect(engine.status.get()).toMatchObject({
      phase: 'failed',
      backend: null,
      trouble: { code: 'worker-died' },
    })
    const refused = outcomeOf(engine.put('bert', 'run', bert('a')))
    await pass()
    expect(refused.now).toBe('worker-died')
    engine.restart()
    await pass()
    expect(engine.status.get().phase).toBe('ready')
  })

  test('a request made between two workers waits for the next one', async () => {
    const { engine, worker } = await start()
    worker().crash()
    await pass()
    worker().crash()
    const outcome = outcomeOf(engine.put('bert', 'run', bert('a')))
    await pass(500)
    worker().runs[0]!.answer()
    await pass()
    expect(outcome.now).toBe('answered')
  })

  test('a browser that can make no worker ends in failure, not in an endless loop', async () => {
    const spawn = vi.fn(() => {
      throw new Error('no workers here')
    })
    const engine = createEngine(spawn, [])
    await pass(60_000)
    expect(spawn).toHaveBeenCalledTimes(6)
    expect(engine.status.get().phase).toBe('failed')
  })

  test('of a chosen backend, again and again: the next one gets the backend that suits all', async () => {
    const { engine, worker } = await start()
    void engine.chooseBackend('webgl')
    await pass()
    for (const wait of [0, 500]) {
      worker().crash()
      await pass(wait)
    }
    expect(engine.status.get()).toMatchObject({ phase: 'ready', backend: 'wasm', choice: 'auto' })
  })

  test('a worker replaced in the middle of an answer: the next one prepares its models and has one job at a time', async () => {
    for (let moment = 0; moment < 40; moment++) {
      const { engine, worker, behaviour } = await start()
      const run = (slot: string) => outcomeOf(engine.put(slot, 'run', bert(slot)))
      // So many steps after a call, its answer is somewhere on its way through our code.
      const replace = async () => {
        for (let step = 0; step < moment; step++) await Promise.resolve()
        engine.restart()
        await pass()
      }
      run('preparing')
      await replace()
      const before = behaviour.prepared.length
      run('running')
      await pass()
      expect(behaviour.prepared).toHaveLength(before + 1)
      worker().runs[0]!.answer()
      await replace()
      run('a')
      run('b')
      await pass()
      expect(worker().runs).toHaveLength(1)
      vi.clearAllTimers()
    }
  })

  test('what it says after its death is not heard', async () => {
    const { engine, workers, worker } = await start()
    const first = worker()
    const lost = outcomeOf(engine.put('bert', 'run', bert('a')))
    await pass()
    first.crash()
    await pass()
    first.crash()
    await pass(10_000)
    first.dispatchEvent(
      new MessageEvent('message', { data: { progress: { model: 'bert', loaded: 1, total: 2 } } }),
    )
    await pass()
    expect(workers).toHaveLength(2)
    expect(engine.status.get().downloads).toEqual({})
    expect(lost.settled).toBe(1)
  })
})

test('whatever happens in whatever order, every promise settles exactly once, with an answer or a refusal', async () => {
  const command = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('run a', 'run b', 'ask', 'batch a', 'backend') },
    { weight: 4, arbitrary: fc.constantFrom('answer', 'refuse', 'fail', 'pass') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('abort', 'crash', 'kill', 'restart', 'offline', 'online', 'wait'),
    },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => {
      const { engine, worker, behaviour } = await start()
      const outcomes: ReturnType<typeof outcomeOf>[] = []
      const aborts: AbortController[] = []
      const signal = () => {
        aborts.push(new AbortController())
        return aborts.at(-1)!.signal
      }
      let answered = 0
      const open = () => worker().runs[answered]
      let alive = worker()
      for (const command of commands) {
        if (worker() !== alive) {
          alive = worker()
          answered = 0
        }
        if (command.startsWith('run'))
          outcomes.push(outcomeOf(engine.put(command, 'run', bert('x'), signal())))
        if (command === 'ask') outcomes.push(outcomeOf(engine.ask('trace', { model: 'gpt', text: 'x' })))
        if (command === 'batch a') {
          const request = {
            model: 'bert',
            texts: ['x'],
            mask: 'own',
            padSide: 'left',
            rawPositions: false,
          } as const
          outcomes.push(outcomeOf(engine.put('run a', 'batch', request, signal())))
        }
        if (command === 'backend') outcomes.push(outcomeOf(engine.chooseBackend('cpu')))
        if (command === 'answer') open()?.answer()
        if (command === 'refuse') open()?.refuse(new Refusal('bad-request', { what: 'no' }))
        if (command === 'fail') open()?.fail(new Error('no'))
        if (['answer', 'refuse', 'fail'].includes(command) && open()) answered += 1
        if (command === 'abort') aborts.shift()?.abort()
        if (command === 'crash') worker().crash()
        if (command === 'kill') worker().kill()
        if (command === 'restart') engine.restart()
        if (command === 'offline') behaviour.unreachable = ['bert']
        if (command === 'online') behaviour.unreachable = []
        await pass(command === 'wait' ? 5000 : 0)
      }
      // A last death settles all that is left.
      await pass(70_000)
      worker().crash()
      await pass()
      expect(outcomes.map(({ settled }) => settled)).toEqual(outcomes.map(() => 1))
      expect(outcomes.filter(({ now }) => now.startsWith('no refusal'))).toEqual([])
      // Its timers must not run on into the next house.
      vi.clearAllTimers()
    }),
    { numRuns: 100 },
  )
})
