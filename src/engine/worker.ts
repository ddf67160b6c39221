/** The worker's end of the engine: it owns every tensor, and plain arrays are all that leaves it. */
import { getBackend, memory } from '@tensorflow/tfjs-core'
import { expose } from 'comlink'
import { Refusal } from '../trace/refusal.ts'
import { answers } from './answers.ts'
import { chooseBackend } from './backend.ts'
import { holdLifeline } from './lifeline.ts'
import { Models } from './models.ts'
import type { Answer, ProgressMessage, WorkerApi } from './protocol.ts'

/** Least time between two messages on one download, milliseconds: each of them draws the page anew. */
const progressEvery = 50

let models = new Models([], () => undefined)
let turn: Promise<unknown> = Promise.resolve()

/** Does what touches tensors, one after the other: a backend must not change in the middle of a run. */
function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
  const done = turn.then(work)
  turn = done.catch(() => undefined)
  return done
}

async function answer<T>(work: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    const value = await inTurn(work)
    return { value, memory: held() }
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) {
      // The backend itself has crashed. This reaches the page as the death of the worker, which ends this call too.
      reportError(error)
      return new Promise(() => undefined)
    }
    if (!(error instanceof Refusal)) throw error
    return { refusal: { code: error.code, details: error.details }, memory: held() }
  }
}

function held() {
  const { numTensors: tensors, numBytes: bytes } = memory()
  return { tensors, bytes }
}

function tellProgress() {
  let last = 0
  return (model: ProgressMessage['progress']['model'], loaded: number, total: number) => {
    const now = performance.now()
    if (loaded < total && now - last < progressEvery) return
    last = now
    postMessage({ progress: { model, loaded, total } } satisfies ProgressMessage)
  }
}

const api: WorkerApi = {
  start: async (twins, lifeline) => {
    models = new Models(twins, tellProgress())
    return lifeline !== null && holdLifeline(lifeline)
  },
  ping: () => undefined,
  chooseBackend: (choice) =>
    answer(async () => {
      const before = getBackend()
      const backend = await chooseBackend(choice)
      if (backend !== before) models.dispose()
      return backend
    }),
  prepare: async (model) => {
    // Outside the turn: what is there already can be run while the rest still comes.
    const failure = await models.fetch(model).then(
      () => null,
      (error: unknown) => ({ error }),
    )
    return answer(() => {
      if (failure) throw failure.error
      models.get(model)
      return null
    })
  },
  answer: (name, asked) => answer(() => answers[name](models, asked)),
}

expose(api)
