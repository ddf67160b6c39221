import type { Remote } from 'comlink'
import type { Answered, Asked, QuestionName } from '../trace/questions.ts'
import { Refusal } from '../trace/refusal.ts'
import type { ModelId } from '../trace/request.ts'
import type { Twin } from './manifest.ts'
import type { Answer, BackendChoice, EngineStatus, RefusalMessage, WorkerApi } from './protocol.ts'
import { JobQueue, type Lane } from './queue.ts'
import { Restarts } from './restarts.ts'
import { StatusStore } from './statusStore.ts'
import { builtTwins } from './twins.ts'
import { startWorkerLife, type WorkerLife, type WorkerLike } from './workerLife.ts'

/** The page's one door to the models. All that goes in and out are plain objects and typed arrays. */
export interface Engine {
  /** The trained twins on offer, with what is known of them. */
  readonly twins: readonly Twin[]
  /**
   * Asks a question (trace/questions.ts) for one slot of the page. The latest one of a slot wins: one that still waits when
   * a newer one arrives rejects with `Refusal('cancelled')`; one that is being computed is delivered, before the newer
   * one, so that a picture follows even a hand that never rests. Whatever goes wrong is a Refusal.
   */
  put<Name extends QuestionName>(
    slot: string,
    name: Name,
    asked: Asked<Name>,
    signal?: AbortSignal,
  ): Promise<Answered<Name>>
  /** A question of the console: queued in order, never dropped for a newer one. */
  ask<Name extends QuestionName>(name: Name, asked: Asked<Name>): Promise<Answered<Name>>
  /** Fits React's `useSyncExternalStore`. */
  readonly status: Pick<StatusStore, 'get' | 'subscribe'>
  /** Resolves when the choice was tried; if it cannot run, the former one stays and `status.trouble` says so. */
  chooseBackend(choice: BackendChoice): Promise<void>
  /** Starts a new worker at once, also after the engine gave up (`phase: 'failed'`). */
  restart(): void
}

/** A call for the worker, and the promise that waits for it. */
interface Job {
  readonly lane: Lane
  /** The model that has to be loaded before it can run; null: none. */
  readonly model: ModelId | null
  /** Settles the promise by what the worker answers; never rejects. */
  perform(worker: Remote<WorkerApi>): Promise<void>
  /** Settles the promise by a refusal, if it waits still. */
  refuse(refusal: Refusal): void
}

const consoleLane = Symbol('console')
const backendLane = Symbol('backend')

/** How long the page says that a worker died after the next one is ready, milliseconds. */
const deathIsTold = 10_000

const asleep = { backend: null, tensors: 0, bytes: 0, downloads: {} }
const initialStatus: EngineStatus = { phase: 'starting', choice: 'auto', trouble: null, ...asleep }

const cancelled = () => new Refusal('cancelled', {})

const toRefusal = (error: unknown): Refusal =>
  new Refusal('bad-request', { what: error instanceof Error ? error.message : String(error) })

const fromMessage = ({ code, details }: RefusalMessage): Refusal => new Refusal(code, details)

const spawnWorker = () =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'bothways' })

/**
 * Starts the engine and its worker. Call it once, outside React: whoever mounts twice would own two workers.
 *
 * @param spawn makes a worker that runs worker.ts
 * @param twins what it may load, with absolute URLs
 */
export function createEngine(
  spawn: () => WorkerLike = spawnWorker,
  twins: readonly Twin[] = builtTwins(),
): Engine {
  const status = new StatusStore(initialStatus)
  const queue = new JobQueue<Job>()
  const restarts = new Restarts()
  let life: WorkerLife | null = null
  let current: Job | null = null
  /** What this life's worker has loaded, is loading, or failed to load and will try again when asked. */
  let models = new Map<ModelId, 'ready' | 'loading' | Refusal>()
  /** The refusal behind `status.trouble`. */
  let told: Refusal | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (refusal: Refusal) => {
    told = refusal
    status.set({ trouble: { code: refusal.code, details: { ...refusal.details } } })
  }
  const forget = (refusal: Refusal) => {
    if (told === refusal) status.set({ trouble: null })
  }

  function begin(): void {
    clearTimeout(timer)
    models = new Map()
    status.set({ phase: 'starting', ...asleep })
    try {
      life = startWorkerLife(spawn, twins, {
        isBusy: () => current !== null || status.get().phase === 'starting',
        onProgress: ({ model, loaded, total }) =>
          status.set({ downloads: { ...status.get().downloads, [model]: { loaded, total } } }),
        onDeath: end,
      })
    } catch {
      end()
      return
    }
    void setUp(life)
    next()
  }

  /** Gives a new worker its backend: the last choice that worked, unless workers keep dying of it. */
  async function setUp(own: WorkerLife): Promise<void> {
    const choice = restarts.recent > 1 ? 'auto' : status.get().choice
    const answer = await own.remote.chooseBackend(choice).catch(() => null)
    if (life !== own) return
    if (answer && 'value' in answer) {
      status.set({ phase: 'ready', backend: answer.value, choice })
      const died = told
      if (died?.code === 'worker-died') timer = setTimeout(() => forget(died), deathIsTold)
      next()
    } else if (answer && choice !== 'auto') {
      tell(fromMessage(answer.refusal))
      status.set({ choice: 'auto' })
      await setUp(own)
    } else {
      own.stop()
      end()
    }
  }

  /** The worker is gone: whoever waited for it is told, and it is started again. */
  function end(): void {
    clearTimeout(timer)
    const lost = [...(current ? [current] : []), ...queue.remove(() => true)]
    life = null
    current = null
    const wait = restarts.next()
    const died = new Refusal('worker-died', {})
    tell(died)
    status.set({ phase: wait === null ? 'failed' : 'starting', ...asleep })
    for (const job of lost) job.refuse(died)
    if (wait !== null) timer = setTimeout(begin, wait)
  }

  /** Sees to it that a model gets loaded; says whether it already is. */
  function isLoaded(model: ModelId): boolean {
    const state = models.get(model)
    if (life && (state === undefined || state instanceof Refusal)) void load(life, model)
    return state === 'ready'
  }

  async function load(own: WorkerLife, model: ModelId): Promise<void> {
    const before = models.get(model)
    models.set(model, 'loading')
    const refusal = await own.remote
      .prepare(model)
      .then((answer) => ('refusal' in answer ? fromMessage(answer.refusal) : null), toRefusal)
    if (life !== own) return
    models.set(model, refusal ?? 'ready')
    if (refusal) {
      tell(refusal)
      for (const job of queue.remove((job) => job.model === model)) job.refuse(refusal)
    } else if (before instanceof Refusal) forget(before)
    next()
  }

  /** Gives the worker its next job if it has none. */
  function next(): void {
    if (!life || current) return
    const isReady = status.get().phase === 'ready'
    const job = queue.take(({ model }) => (model === null || isLoaded(model)) && isReady)
    if (!job) return
    current = job
    life.check()
    void job.perform(life.remote).then(() => {
      if (current !== job) return
      current = null
      next()
    })
  }

  function enqueue<T>(
    lane: Lane,
    model: ModelId | null,
    call: (worker: Remote<WorkerApi>) => Promise<Answer<T>>,
    signal?: AbortSignal,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled())
      if (status.get().phase === 'failed') return reject(new Refusal('worker-died', {}))
      const abort = () => {
        queue.remove((other) => other === job)
        job.refuse(cancelled())
      }
      const refuse = (refusal: Refusal) => {
        signal?.removeEventListener('abort', abort)
        reject(refusal)
      }
      const job: Job = {
        lane,
        model,
        refuse,
        perform: async (worker) => {
          try {
            const answer = await call(worker)
            if (current === job) status.set(answer.memory)
            if ('refusal' in answer) refuse(fromMessage(answer.refusal))
            else resolve(answer.value)
          } catch (error) {
            refuse(toRefusal(error))
          } finally {
            signal?.removeEventListener('abort', abort)
          }
        },
      }
      signal?.addEventListener('abort', abort)
      if (lane === consoleLane) queue.append(lane, job)
      else queue.replace(lane, job)?.refuse(cancelled())
      if (model !== null) isLoaded(model)
      next()
    })
  }

  begin()
  return {
    twins,
    put: (slot, name, asked, signal) =>
      enqueue(slot, asked.model, (worker) => worker.answer(name, asked) as Promise<Answer<never>>, signal),
    ask: (name, asked) =>
      enqueue(consoleLane, asked.model, (worker) => worker.answer(name, asked) as Promise<Answer<never>>),
    status: { get: status.get, subscribe: status.subscribe },
    chooseBackend: async (choice) => {
      try {
        const backend = await enqueue(backendLane, null, (worker) => worker.chooseBackend(choice))
        if (told?.code === 'backend-unavailable') forget(told)
        status.set({ choice, backend })
      } catch (error) {
        if (error instanceof Refusal && error.code === 'backend-unavailable') tell(error)
      }
    },
    restart: () => {
      life?.stop()
      end()
      restarts.forget()
      begin()
    },
  }
}
