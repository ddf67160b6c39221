import { expose } from 'comlink'
import type { Answer, WorkerApi } from '../../../src/engine/protocol.ts'
import type { WorkerLike } from '../../../src/engine/workerLife.ts'
import type { Asked, QuestionName } from '../../../src/trace/questions.ts'
import { Refusal } from '../../../src/trace/refusal.ts'
import type { ModelId } from '../../../src/trace/request.ts'

type Request = Asked<QuestionName>

/** A run that the fake worker was asked for and has not answered yet. */
interface OpenRun {
  readonly request: Request
  /** Answers with the request itself in place of a Trace. */
  answer(): void
  refuse(refusal: Refusal): void
  /** Throws what is no Refusal: a bug in the worker. */
  fail(error: Error): void
}

/** One end of a line that carries copies of messages, each in a task of its own, as a worker's does. */
class End extends EventTarget {
  other: End | null = null
  open = true

  postMessage(message: unknown): void {
    const { other } = this
    const data = structuredClone(message)
    queueMicrotask(() => {
      if (this.open && other?.open) other.dispatchEvent(new MessageEvent('message', { data }))
    })
  }
}

/** What the workers of a test do, whichever is alive. */
export interface Behaviour {
  /** Backends that cannot run. */
  unavailable: readonly string[]
  /** Models that cannot be fetched now. */
  unreachable: readonly ModelId[]
  /** Models whose download never ends. */
  stuck: readonly ModelId[]
  /** Models that each worker was asked to prepare, in order. */
  readonly prepared: ModelId[]
}

/** A worker with the real protocol and no models; the test decides when it answers, and how it dies. */
export class FakeWorker extends End implements WorkerLike {
  readonly runs: OpenRun[] = []
  terminated = false
  readonly #inside = new End()

  constructor(behaviour: Behaviour) {
    super()
    this.other = this.#inside
    this.#inside.other = this
    let tensors = 0
    const memory = () => ({ tensors, bytes: 4 * tensors })
    const open = <T>(request: Request) =>
      new Promise<Answer<T>>((resolve, reject) => {
        this.runs.push({
          request,
          answer: () => {
            tensors += 1
            resolve({ value: { trace: request } as T, memory: memory() })
          },
          refuse: ({ code, details }) => resolve({ refusal: { code, details }, memory: memory() }),
          fail: reject,
        })
      })
    const api: WorkerApi = {
      start: async () => false,
      ping: () => undefined,
      chooseBackend: async (choice) => {
        const { code, details } = new Refusal('backend-unavailable', { backend: choice })
        return behaviour.unavailable.includes(choice)
          ? { refusal: { code, details }, memory: memory() }
          : { value: choice === 'auto' ? 'wasm' : choice, memory: memory() }
      },
      prepare: async (model) => {
        behaviour.prepared.push(model)
        if (behaviour.stuck.includes(model)) return new Promise(() => undefined)
        const { code, details } = new Refusal('weights-unreachable', { file: model, reason: 'offline' })
        return behaviour.unreachable.includes(model)
          ? { refusal: { code, details }, memory: memory() }
          : { value: null, memory: memory() }
      },
      answer: (_name, asked) => open(asked as Request),
    }
    expose(api, this.#inside)
  }

  /** Is killed without a word: nothing is answered any more. */
  kill(): void {
    this.#inside.open = false
  }

  /** Fails with an error that its code does not catch. */
  crash(): void {
    this.dispatchEvent(new Event('error'))
  }

  tellProgress(model: ModelId, loaded: number, total: number): void {
    this.#inside.postMessage({ progress: { model, loaded, total } })
  }

  terminate(): void {
    this.terminated = true
    this.kill()
  }
}
